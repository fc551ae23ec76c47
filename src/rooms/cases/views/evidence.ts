/** What each proof of a case rests on, for staff: origin, value, letter, checks, errands, papers. Masked; the files are read one by one. */
import { maskName } from '../../../kernel/masking.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { StoredFile } from '../../../platform/files.ts'
import type { AgencyOfCase } from '../../agency/index.ts'
import { agencyOfCase } from '../../agency/index.ts'
import type { DataResource } from '../../catalogue/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { SignedLetter } from '../../commitments/index.ts'
import { signedLetters } from '../../commitments/index.ts'
import { organNames } from '../../organs/index.ts'
import type { ProofRow } from '../../resolution/index.ts'
import type { FileView, ProofEvidence } from '../contract.ts'
import { mayReadFindings, mayReadPapers } from '../policy.ts'
import { fieldsOf, valueOf } from '../values.ts'

export const filesShown = (files: readonly StoredFile[]): FileView[] => files.map(({ file, mediaType, size }) => ({ id: file, mediaType, size }))

/** Papers the person handed in for a proof. */
export function papersOf(proof: ProofRow): readonly StoredFile[] {
  return (proof.progress as { files?: StoredFile[] }).files ?? []
}

interface Known {
  readonly county: County
  readonly names: ReadonlyMap<string, string>
  readonly resources: ReadonlyMap<string, DataResource>
  readonly agency: AgencyOfCase
  readonly letters: readonly SignedLetter[]
  /** Whether the reader may see papers and people's own words, and what officials left. */
  readonly papers: boolean
  readonly findings: boolean
}

/** By the proof's place in the case. Files and words that this reader may not see are left out. */
export async function evidenceOf(county: County, actor: Actor, caseNumber: string, proofs: readonly ProofRow[]): Promise<ProofEvidence[]> {
  const [names, { resources }, agency, letters] = await Promise.all([organNames(county), catalogueOf(county), agencyOfCase(county, caseNumber), signedLetters(county, caseNumber)])
  return proofs.map((proof) => evidenceFor({ county, names, resources, agency, letters, papers: mayReadPapers(actor), findings: mayReadFindings(actor) }, proof))
}

function evidenceFor(known: Known, proof: ProofRow): ProofEvidence {
  const { county, resources } = known
  const kept = valueOf(county, proof)
  const { says } = proof.progress as { says?: string }
  return {
    origin: originShown(known, proof),
    value: kept === null ? null : { asOf: kept.asOf, fields: fieldsOf(kept, resources, false) },
    commitment: commitmentShown(known.letters.findLast((letter) => letter.item === proof.item)),
    checks: checksOf(known, proof.item), errands: errandsOf(known, proof.item), papers: known.papers ? filesShown(papersOf(proof)) : [],
    says: says === undefined || !known.papers ? null : county.seal.open<string>(Buffer.from(says, 'base64')),
  }
}

function originShown({ names, resources }: Known, { origin }: ProofRow): ProofEvidence['origin'] {
  if (origin === null) return null
  const { kind, organ, resource, at } = origin
  return {
    kind, organ: organ === undefined ? null : names.get(organ) ?? organ, resource: resource === undefined ? null : resources.get(resource)?.name ?? resource,
    fromCase: origin.case ?? null, at,
  }
}

function commitmentShown(signed: SignedLetter | undefined): ProofEvidence['commitment'] {
  if (!signed) return null
  const part = signed.letter.notice.items.find((item) => item.item === signed.item)
  return {
    text: part?.commitText ?? '', liability: part?.liability ?? '', signedAt: signed.signedAt.toISOString(), signedBy: maskName(signed.signature.name),
    signature: signed.signature.kind, digest: signed.digest, intact: signed.intact, withdrawnAt: signed.withdrawnAt?.toISOString() ?? null,
  }
}

function checksOf({ agency, names, findings, papers }: Known, item: string): ProofEvidence['checks'] {
  return agency.orders.filter((order) => order.item === item).map((order) => ({
    number: order.number, organ: names.get(order.issuing_organ) ?? order.issuing_organ, fact: order.fact, state: order.state, finding: order.finding, ground: order.ground_text,
    note: papers ? order.note : null, channel: order.channel, spoken: findings ? order.spoken : null, createdAt: order.created_at.toISOString(), dueAt: order.due_at.toISOString(), overdue: order.overdue_at !== null,
    answeredAt: order.answered_at?.toISOString() ?? null, files: findings ? filesShown(order.evidence) : [],
  }))
}

function errandsOf({ agency, names, findings, papers }: Known, item: string): ProofEvidence['errands'] {
  return agency.errands.filter((errand) => errand.item === item).map((errand) => ({
    number: errand.number, organ: names.get(errand.agent_organ) ?? errand.agent_organ, state: errand.state, note: papers ? errand.note : null, givenAt: errand.given_at.toISOString(),
    expiresAt: errand.expires_at.toISOString(), closedAt: errand.closed_at?.toISOString() ?? null, files: findings ? filesShown(errand.evidence) : [],
  }))
}
