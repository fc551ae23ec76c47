/** The only way proofs leave the room for machines: the plain name that every page uses, the list's own beside it, the reason as a sentence, nothing personal. */
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import type { ProofRow, ReasonNames } from '../../resolution/index.ts'
import { nextTexts, reasonText } from '../../resolution/index.ts'
import type { CaseCreated, ProofView } from '../contract.ts'
import type { CaseRow } from '../store.ts'

/** Display names for a reason's parameters. */
export async function reasonNames(county: County, proof: ProofRow, pending: boolean): Promise<ReasonNames> {
  const names = await organNames(county)
  const { items, resources } = await catalogueOf(county)
  const params = proof.reason_params
  const resource = params['resource'] ?? proof.origin?.resource ?? proof.progress.sharing?.resource
  const holder = resource === undefined ? proof.origin?.organ : resources.get(resource)?.holder
  const organ = params['organ'] ?? proof.progress.coCheck?.organ
  return {
    pending, organ: organ === undefined ? undefined : names.get(organ),
    item: params['item'] === undefined ? undefined : items.get(params['item'])?.plain,
    source: holder === undefined ? undefined : names.get(holder),
  }
}

export async function proofView(county: County, proof: ProofRow, pending: boolean): Promise<ProofView> {
  const item = (await catalogueOf(county)).items.get(proof.item)
  return {
    item: proof.item, name: item?.plain ?? proof.item, official: item?.name ?? proof.item, route: proof.route, state: proof.state, trust: proof.trust, outcome: proof.outcome,
    reason: reasonText(proof.reason, await reasonNames(county, proof, pending)), clause: proof.clause, next: nextTexts[proof.state],
  }
}

export async function createdView(county: County, row: CaseRow, proofs: readonly ProofRow[]): Promise<CaseCreated> {
  return { caseNumber: row.number, state: row.state, proofs: await Promise.all(proofs.map((proof) => proofView(county, proof, row.state === 'preparing'))) }
}
