/** Where somebody lands who opens the desk without saying where: in front of their own work. No React in here. */
import type { Role } from '../../src/platform/actor.ts'

/** Whose work comes as a list, piece by piece. */
export const listed = ['co-checker', 'deciding-officer', 'agent', 'oversight', 'audit-admin'] as const satisfies readonly Role[]

/** The others' rooms; whoever has several roles lands in the first. */
const rooms: readonly (readonly [Role, string])[] = [
  ['window-clerk', '/window'], ['county-decider', '/dashboard'], ['system-admin', '/people'], ['security-admin', '/rights'],
]

/** The list of work for those who have one and for those who have no room of their own. */
export function homeOf(roles: readonly Role[]): string {
  if (listed.some((role) => roles.includes(role))) return '/'
  return rooms.find(([role]) => roles.includes(role))?.[1] ?? '/'
}
