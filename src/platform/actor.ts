/** Who acts. Every act and every reading has one, people and daemons alike. */

export const roles = [
  'applicant', 'window-clerk', 'agent', 'co-checker', 'deciding-officer', 'list-editor', 'legal-reviewer', 'county-decider',
  'oversight', 'credit-officer', 'inspector', 'system-admin', 'security-admin', 'audit-admin',
] as const
export type Role = (typeof roles)[number]

export interface Actor {
  /** Account id (UUID), or `system` for daemons. */
  readonly account: string
  readonly name: string
  readonly kind: 'person' | 'staff' | 'system'
  readonly roles: readonly Role[]
  /** Organs this person acts for; `['*']` is every organ of the county. */
  readonly organs: readonly string[]
  /** Division whose people they serve: the county, a township or a village. */
  readonly division: string
  /** For a resident: who they are. */
  readonly person?: { readonly name: string; readonly idNumber: string }
}

/** The county's own daemons. */
export const systemActor: Actor = { account: 'system', name: '免证通系统', kind: 'system', roles: [], organs: ['*'], division: '' }

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => actor.roles.includes(role))
}

/** Whether the actor acts for this organ. */
export function actsFor(actor: Actor, organ: string): boolean {
  return actor.organs.includes('*') || actor.organs.includes(organ)
}
