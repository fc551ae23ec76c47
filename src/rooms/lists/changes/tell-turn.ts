/** Each step is sent to those whose turn it is (O1). */
import type { Role } from '../../../platform/actor.ts'
import { actsFor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/county.ts'
import { staffInRole } from '../../identity/index.ts'
import { tell } from '../../notices/index.ts'
import { colleaguesWith } from '../../organs/index.ts'
import type { Change } from './store.ts'

/** List editors of these organs; those of the whole county where an organ has none of its own. */
export async function editorsOf(tx: Tx, organs: readonly string[]): Promise<string[]> {
  const editors = await colleaguesWith(tx.county, 'list-editor')
  const found = organs.flatMap((organ) => {
    const own = editors.filter((one) => one.organs.includes(organ))
    return (own.length > 0 ? own : editors.filter((one) => actsFor({ ...nobody, organs: one.organs }, organ))).map((one) => one.id)
  })
  return [...new Set(found)]
}

const nobody = { account: '', name: '', kind: 'staff', roles: [], division: '' } as const

export function inRoles(tx: Tx, ...roles: readonly Role[]): Promise<string[]> {
  return Promise.all(roles.map((role) => staffInRole(tx, tx.region, role))).then((found) => [...new Set(found.flat())])
}

/** Told once in a round, whoever takes the step is not told of it. */
export async function tellTurn(tx: Tx, change: Pick<Change, 'number' | 'round'>, what: string, accounts: readonly string[], text: string): Promise<void> {
  for (const account of accounts) {
    if (account === tx.by.account) continue
    await tell(tx, { account, caseNumber: null, kind: `list-${what}-${change.number}-${change.round}`, text })
    tx.changed({ topic: 'notices', organ: `@${account}` })
  }
  tx.changed({ topic: 'lists', organ: '*' })
}
