/** Takes a case's proofs as far as they go now: asks the rules, keeps what changed, sends out the orders that follow. */
import type { Tx } from '../../../platform/county.ts'
import { callOffOrders, endAuthorisations, orderCoCheck } from '../../agency/index.ts'
import type { CaseFrame, KeptProgress, KeptValue, Spared } from '../proofs.ts'
import { originOf, placed, sparedBy } from '../proofs.ts'
import { allFinal, resolve, waitsFor } from '../rules.ts'
import type { Waiting } from '../rules.ts'
import type { Setting } from '../setting.ts'
import { settingFor } from '../setting.ts'
import type { ProofRow } from '../store.ts'
import { updateProofs } from '../store.ts'
import type { ResolutionInput, ResolvedProof } from '../types.ts'

export interface PendingFetch {
  readonly item: string
  readonly what: 'certificate' | 'sharing'
  readonly resource: string
}

/** Where the case's proofs stand after an act. */
export interface Advanced {
  readonly rows: readonly ProofRow[]
  readonly fetches: readonly PendingFetch[]
  readonly waits: Waiting
  readonly final: boolean
  readonly spared: Spared
  readonly listVersions: Readonly<Record<string, number>>
}

/** What has newly happened to some proofs, by item. */
export type Happened = ReadonlyMap<string, { readonly progress?: Partial<KeptProgress>; readonly value?: KeptValue | null }>

export const nothingHappened: Happened = new Map()

/** Puts what happened into the rows, resolves, and writes. The caller holds the lock on the case. */
export async function advanceProofs(tx: Tx, frame: CaseFrame, rows: readonly ProofRow[], happened: Happened): Promise<Advanced> {
  const setting = await settingFor(tx.county, tx, frame)
  const before = rows.map((row) => withHappened(tx, row, happened))
  const resolved = resolve(inputOf(tx, frame, setting, before))
  const after = await callOff(tx, frame, place(tx, setting, before, resolved))
  const ordered = frame.submitted ? await order(tx, frame, setting, after, resolved) : after
  await updateProofs(tx, frame.id, ordered.filter((row, i) => row !== rows[i]))
  return outcomeOf(setting, ordered, resolved)
}

/** The first resolution of a new case: nothing is written but what the caller inserts. */
export function placeFirst(tx: Tx, frame: CaseFrame, setting: Setting, rows: readonly ProofRow[]): Advanced & { readonly resolved: readonly ResolvedProof[] } {
  const resolved = resolve(inputOf(tx, frame, setting, rows))
  return { ...outcomeOf(setting, place(tx, setting, rows, resolved), resolved), resolved }
}

function outcomeOf(setting: Setting, rows: readonly ProofRow[], resolved: readonly ResolvedProof[]): Advanced {
  const fetches = resolved.flatMap((proof) => (proof.step?.do === 'fetch' ? [{ item: proof.item, what: proof.step.what, resource: proof.step.resource }] : []))
  return {
    rows, fetches: [...new Map(fetches.map((f) => [`${f.item} ${f.what}`, f])).values()], waits: waitsFor(rows), final: allFinal(rows),
    spared: sparedBy(rows, (code) => setting.catalogue.items.get(code)), listVersions: setting.lists.versions,
  }
}

function withHappened(tx: Tx, row: ProofRow, happened: Happened): ProofRow {
  const news = happened.get(row.item)
  if (!news) return row
  return {
    ...row, progress: news.progress ? { ...row.progress, ...news.progress } : row.progress,
    value_sealed: news.value === undefined ? row.value_sealed : news.value === null ? null : tx.county.seal.close(news.value),
  }
}

function inputOf(tx: Tx, frame: CaseFrame, setting: Setting, rows: readonly ProofRow[]): ResolutionInput {
  const values = new Map(rows.flatMap((row) =>
    (row.value_sealed === null ? [] : [[row.item, tx.county.seal.open<KeptValue>(row.value_sealed).value] as const])))
  return {
    excludedField: frame.excludedField, groups: frame.groups, items: setting.items, lists: setting.lists, gate: setting.gate, facts: frame.facts,
    held: new Map(rows.flatMap((row) => (row.progress.held ? [[row.item, row.progress.held] as const] : []))),
    values, progress: new Map(rows.map((row) => [row.item, row.progress])),
  }
}

/** The rules answer in the order of the requirements, which is the order of the rows. */
function place(tx: Tx, setting: Setting, rows: readonly ProofRow[], resolved: readonly ResolvedProof[]): ProofRow[] {
  return rows.map((row, i) => {
    const proof = resolved[i]
    if (!proof || proof.item !== row.item) throw new Error(`proofs of the case do not fit its requirements at ${row.item}`)
    const origin = originOf(proof, row.progress, (resource) => setting.catalogue.resources.get(resource)?.holder, tx.now.toISOString())
    return placed(row, proof, row.progress, origin, row.value_sealed)
  })
}

/** What officials still have in hand for a proof that no longer waits for them: it was cancelled, or came another way. */
async function callOff(tx: Tx, frame: CaseFrame, rows: readonly ProofRow[]): Promise<readonly ProofRow[]> {
  const inHand = (row: ProofRow) => row.progress.coCheck?.state === 'open' || row.progress.authorisation === 'given'
  const awaited = (item: string) => rows.some((row) => row.item === item && (row.state === 'checking' || row.state === 'with-agent'))
  const items = new Set(rows.filter((row) => inHand(row) && !awaited(row.item)).map((row) => row.item))
  for (const item of items) {
    await callOffOrders(tx, tx.region, frame.number, item, tx.now)
    await endAuthorisations(tx, tx.region, frame.number, item, tx.now)
  }
  return rows.map((row) => (items.has(row.item) ? { ...row, progress: { ...row.progress, coCheck: undefined, authorisation: undefined } } : row))
}

async function order(tx: Tx, frame: CaseFrame, setting: Setting, rows: readonly ProofRow[], resolved: readonly ResolvedProof[]): Promise<ProofRow[]> {
  // The same proof in two groups of a matter is asked about once, and both rows know it.
  const organs = new Map(resolved.flatMap((proof) => (proof.step?.do === 'order' ? [[proof.item, proof.step.organ] as const] : [])))
  for (const [item, organ] of organs) await sendOrder(tx, frame, setting, item, organ)
  return rows.map((row) => {
    const organ = organs.get(row.item)
    return organ === undefined ? row : { ...row, progress: { ...row.progress, coCheck: { state: 'open', organ } } }
  })
}

/** Sends the order for one proof to an organ. */
export async function sendOrder(tx: Tx, frame: CaseFrame, setting: Pick<Setting, 'catalogue'>, itemCode: string, organ: string): Promise<void> {
  const item = setting.catalogue.items.get(itemCode)
  if (!item) return
  await orderCoCheck(tx, {
    caseNumber: frame.number, item: item.code, fact: item.fact, why: `办理“${frame.matterName}”`, basis: [item.basis, item.article].filter(Boolean).join(' '),
    subject: frame.applicant, askingOrgan: frame.organ, issuingOrgan: organ, workingDays: item.coCheckDays,
  })
}
