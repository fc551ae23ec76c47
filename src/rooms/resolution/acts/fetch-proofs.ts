/** Asks the holders' systems for everything a case waits for, side by side, outside any transaction (C3.2). */
import type { County, Tx } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { Asked } from '../../sharing/index.ts'
import { askSource, insertRequests } from '../../sharing/index.ts'
import type { CaseFrame, KeptProgress, KeptValue } from '../proofs.ts'
import type { SourceAnswer } from '../types.ts'
import type { Advanced, Happened, PendingFetch } from './advance-proofs.ts'
import { advanceProofs } from './advance-proofs.ts'
import type { ProofRow } from '../store.ts'

export interface Fetched extends PendingFetch {
  readonly asked: Asked
}

/** One question a proof. A resource that several proofs of the case need is asked once and serves them all. */
export async function fetchProofs(county: County, frame: CaseFrame, fetches: readonly PendingFetch[]): Promise<Fetched[]> {
  const { resources } = await catalogueOf(county)
  const once = new Map<string, Promise<Asked>>()
  const { applicant } = frame
  return Promise.all(fetches.map(async (fetch) => {
    const resource = resources.get(fetch.resource)
    if (!resource) throw new Error(`unknown data resource ${fetch.resource}`)
    const asked = once.get(fetch.resource) ?? askSource(county, {
      resource, item: fetch.item, matter: frame.matter, caseNumber: frame.number, purpose: `${resource.purpose}：${frame.matterName}`, basis: resource.legalBasis,
      person: applicant.kind === 'person' ? { name: applicant.name, idNumber: applicant.idNumber } : null,
      company: applicant.kind === 'company' ? { name: applicant.name, creditCode: applicant.idNumber } : null,
    })
    once.set(fetch.resource, asked)
    return { ...fetch, asked: await asked }
  }))
}

/** Uses the answers: records every request, keeps values, and lets each proof go its next way. */
export async function applyFetched(tx: Tx, frame: CaseFrame, rows: readonly ProofRow[], fetched: readonly Fetched[], askedBy: string): Promise<Advanced> {
  await insertRequests(tx, frame.subject, askedBy, fetched.map((f) => ({ ...f.asked.record, item: f.item })))
  const happened = new Map<string, { progress: Partial<KeptProgress>; value?: KeptValue | null }>()
  for (const { item, what, resource, asked } of fetched) {
    const answer: SourceAnswer = { kind: asked.answer.kind, resource, at: tx.now.toISOString() }
    const value: KeptValue | undefined = asked.answer.kind === 'ok' ? { value: asked.answer.value, asOf: asked.answer.asOf, resource } : undefined
    happened.set(item, { progress: { [what]: answer }, ...(value ? { value } : {}) })
  }
  return advanceProofs(tx, frame, rows, happened satisfies Happened)
}
