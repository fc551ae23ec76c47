/** What follows when a case ends: what was under way is called off, what was established is kept. */
import { addDays } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/calendar.ts'
import { callOffOrders, endAuthorisations } from '../../agency/index.ts'
import type { ArchivedProof } from '../../archives/index.ts'
import { keepProofs } from '../../archives/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { KeptValue, ProofRow } from '../../resolution/index.ts'
import type { OpenCase } from './change-case.ts'

export async function endWork({ tx, row }: OpenCase): Promise<void> {
  await callOffOrders(tx, tx.region, row.number, null, tx.now)
  await endAuthorisations(tx, tx.region, row.number, null, tx.now)
}

/** Keeps what was established about the person: not commitments, which bind one case, and not what spoke against them. */
export async function archive(open: OpenCase): Promise<void> {
  const { tx, row, proofs } = open
  const { items } = await catalogueOf(tx.county)
  const today = dayOf(tx.now)
  const kept = proofs.flatMap((proof): ArchivedProof[] => {
    const days = items.get(proof.item)?.validityDays ?? 0
    if (proof.state !== 'settled' || proof.outcome !== 'met' || days === 0 || proof.progress.held || !lasting(proof)) return []
    const value = proof.value_sealed === null ? null : tx.county.seal.open<KeptValue>(proof.value_sealed).value
    return [{
      item: proof.item, trust: proof.trust as ArchivedProof['trust'], outcome: 'met', origin: { ...proof.origin }, value, validFrom: today,
      validUntil: addDays(today, days), fromCase: row.number,
    }]
  })
  await keepProofs(tx, row.subject, kept)
}

const lasting = (proof: ProofRow) => proof.trust === 'certified' || proof.trust === 'verified' || proof.trust === 'submitted'
