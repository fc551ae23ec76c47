/** A person decides about a finding: right, wrong, the same proof twice, or a change of the list (B1, B2). */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { catalogueOf, mergeNames } from '../../catalogue/index.ts'
import { draftListChange } from '../../lists/index.ts'
import type { Decided, FindingState } from '../contract.ts'
import { mayDecide, mayDraft, maySee } from '../policy.ts'
import type { ProposedRow } from '../rules/change.ts'
import { proposedRows } from '../rules/change.ts'
import { kindNames } from '../rules/reasons.ts'
import type { Finding } from '../store.ts'
import { decide, findingById } from '../store.ts'
import { texts } from '../texts.ts'

/** Refuses one that nobody knows or may see, that is decided already, or that is no longer so. An accepted one may still become a change. */
async function undecided(tx: Tx, id: string, states: readonly FindingState[] = ['open']): Promise<Result<Finding>> {
  const finding = await findingById(tx, tx.region, id, true)
  if (!finding || !maySee(tx.by, finding)) return refuse('finding-unknown', { status: 404, detail: texts.unknown, next: [texts.backToList] })
  if (!finding.stillSo) return refuse('finding-gone', { status: 409, detail: texts.gone, next: [texts.lookAgain] })
  return states.includes(finding.state) ? ok(finding) : refuse('finding-decided', { status: 409, detail: texts.decided, next: [texts.lookAgain] })
}

async function close(tx: Tx, finding: Finding, state: FindingState, reason: string, change: { id: string; number: string } | null = null): Promise<Result<Decided>> {
  await decide(tx, tx.region, finding.id, { state, at: tx.now, by: tx.by.account, name: tx.by.name, reason, change })
  await tx.record({ act: `finding-${state}`, objectKind: 'finding', objectId: finding.id, clause: 'B1', detail: { kind: finding.kind, title: finding.title, change: change?.number ?? null }, payload: { reason } })
  tx.changed({ topic: 'findings', organ: '*' })
  return ok({ id: finding.id, state, changeNumber: change?.number ?? null })
}

export async function acceptFinding(tx: Tx, { id, note }: { id: string; note: string }): Promise<Result<Decided>> {
  const found = await undecided(tx, id)
  return found.ok ? mayDecide(tx.by, found.value) ?? close(tx, found.value, 'accepted', note) : found
}

/** It does not come back unless the facts change. */
export async function rejectFinding(tx: Tx, { id, reason }: { id: string; reason: string }): Promise<Result<Decided>> {
  const found = await undecided(tx, id)
  return found.ok ? mayDecide(tx.by, found.value) ?? close(tx, found.value, 'rejected', reason) : found
}

/** Drafts the change that the finding proposes. Refuses where there is nothing that could be listed. */
export async function changeFromFinding(tx: Tx, { id, organ, items }: { id: string; organ: string; items?: readonly string[] | undefined }): Promise<Result<Decided>> {
  const found = await undecided(tx, id, ['open', 'accepted'])
  if (!found.ok) return found
  return mayDraft(tx.by, found.value, organ) ?? await drafted(tx, found.value, organ, proposedRows(found.value, await nameOf(tx), items))
}

/** Duplicates become one: the others are proposed for cancelling, and their names are known as names of the one that stays. */
export async function mergeFinding(tx: Tx, { id, keep, organ }: { id: string; keep: string; organ: string }): Promise<Result<Decided>> {
  const found = await undecided(tx, id, ['open', 'accepted'])
  if (!found.ok) return found
  const { kind, items } = found.value
  if (kind !== 'duplicate' || items.length < 2) return refuse('not-duplicate', { status: 422, detail: texts.notDuplicate, next: [texts.backToList] })
  if (!items.includes(keep)) return refuse('not-member', { status: 422, field: 'keep', detail: texts.notMember, next: [texts.chooseMember] })
  const may = mayDraft(tx.by, found.value, organ)
  if (may) return may
  await mergeNames(tx, keep, items.filter((item) => item !== keep))
  const names = await nameOf(tx)
  return drafted(tx, found.value, organ, proposedRows(found.value, names, undefined, keep), texts.merged(names(keep)))
}

async function nameOf(tx: Tx): Promise<(item: string) => string> {
  const { items } = await catalogueOf(tx.county)
  return (item) => items.get(item)?.name ?? item
}

async function drafted(tx: Tx, finding: Finding, organ: string, rows: readonly ProposedRow[], reason = ''): Promise<Result<Decided>> {
  if (rows.length === 0) return refuse('nothing-to-cancel', { status: 422, detail: texts.nothingToCancel, next: [texts.acceptInstead] })
  const why = [reason, ...finding.detail.reasons].filter(Boolean).join('\n').slice(0, 1000)
  const change = await draftListChange(tx, {
    list: 'cancel', title: texts.changeTitle(kindNames[finding.kind], finding.title), reason: why, origin: 'finding', originRef: finding.id, organ,
    rows: rows.map(({ item, name, ground, replacedBy }) => ({ act: 'add', ...item === undefined ? {} : { item }, ...name === undefined ? {} : { name }, replacedBy, facts: { ground } })),
  })
  return change.ok ? close(tx, finding, 'drafted', reason, change.value) : change
}
