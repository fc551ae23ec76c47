/** Where somebody lands who opens the desk without saying where: in front of their own work. No React in here. */
import type { Role } from '../../src/platform/actor.ts'

/** Whose work comes as a list, piece by piece. */
export const listed = ['co-checker', 'deciding-officer', 'agent', 'oversight', 'audit-admin'] as const satisfies readonly Role[]

/** The changes of lists that wait for whoever asks. */
const turns = '/lists?turn=mine'

/** The others' rooms; whoever has several roles lands in the first. Who decides begins with the figures: the menu says when a list waits. */
const rooms: readonly (readonly [Role, string])[] = [
  ['window-clerk', '/window'], ['county-decider', '/dashboard'], ['legal-reviewer', turns], ['list-editor', turns], ['system-admin', '/people'], ['security-admin', '/rights'],
]

/** The list of work for those who have one and for those who have no room of their own. */
export function homeOf(roles: readonly Role[]): string {
  if (listed.some((role) => roles.includes(role))) return '/'
  return rooms.find(([role]) => roles.includes(role))?.[1] ?? '/'
}
