/** Proofs that neither law nor regulation sets, nor what the law lets stand in for them: proposed for cancelling (B2). Pure. */
import { mayStand, weighBasis } from './basis.ts'
import type { Asked, Facts, Found } from './facts.ts'
import { reason } from './reasons.ts'

/** Where each proof is asked for. */
export function askedByProof(asked: readonly Asked[]): Map<string, Asked[]> {
  return Map.groupBy(asked, ({ proof }) => proof)
}

export const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** What has been cancelled for all is settled. A proof nobody asks for is reported too: whoever wants it next finds it settled. */
export function withoutBasis({ proofs, asked }: Facts): Found[] {
  const where = askedByProof(asked)
  return [...proofs.values()].filter(({ cancelled }) => cancelled !== 'all').flatMap((proof): Found[] => {
    const weighed = weighBasis(proof.basis, proof.article)
    const kind = weighed.class
    if (mayStand(kind)) return []
    const here = where.get(proof.code) ?? []
    const matters = unique(here.map(({ matter }) => matter))
    return [{
      kind: 'no-basis', subject: proof.code, title: proof.name, reasons: [reason.noBasis(kind, weighed.document), reason.article44, reason.askedIn(matters.length)],
      items: [proof.code], matters, organs: unique(here.map(({ organ }) => organ)), weight: 10 + matters.length, facts: [proof.basis, proof.article], detail: {},
    }]
  })
}
