/** From entries and repairs to a standing. Pure. */

export const tiers = ['light', 'ordinary', 'serious', 'false-commitment'] as const
export type Tier = (typeof tiers)[number]

export interface CreditEntry {
  readonly id: string
  readonly tier: Tier
  readonly document: string
  /** Day of the document, from which periods count. */
  readonly decidedOn: string
  readonly reason: string
  readonly organ: string
  readonly repairedOn: string | null
}

/**
 * Months of publicity by tier: earliest repair and automatic end. Rules on credit repair, in force 2026-04-01; a false
 * commitment has no automatic end, because the plan bars it until repaired (C2.6).
 */
export const periods: Readonly<Record<Tier, { repairAfterMonths: number; endsAfterMonths: number | null }>> = {
  light: { repairAfterMonths: 0, endsAfterMonths: 3 },
  ordinary: { repairAfterMonths: 3, endsAfterMonths: 12 },
  serious: { repairAfterMonths: 12, endsAfterMonths: 36 },
  'false-commitment': { repairAfterMonths: 3, endsAfterMonths: null },
}

/** Tiers that bar the commitment route until repaired (C2.6). */
export const barringTiers = ['serious', 'false-commitment'] as const satisfies readonly Tier[]

export interface StandingEntry extends CreditEntry {
  /** Still counts on the day asked about. */
  readonly live: boolean
  readonly repairFrom: string
  readonly endsOn: string | null
}

export interface Standing {
  readonly blocked: boolean
  readonly why: 'serious-entry' | 'false-commitment' | null
  readonly entries: readonly StandingEntry[]
}

/** `day` plus whole months; the last day of a shorter month where the day does not exist. */
export function addMonths(day: string, months: number): string {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(y, m - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(d, last))
  return first.toISOString().slice(0, 10)
}

/** A person's standing on a day: which entries are live, and whether they bar the commitment route. */
export function standingOn(entries: readonly CreditEntry[], day: string): Standing {
  const seen = entries.map((entry) => {
    const { repairAfterMonths, endsAfterMonths } = periods[entry.tier]
    const endsOn = endsAfterMonths === null ? null : addMonths(entry.decidedOn, endsAfterMonths)
    const live = entry.repairedOn === null && entry.decidedOn <= day && (endsOn === null || day < endsOn)
    return { ...entry, live, endsOn, repairFrom: addMonths(entry.decidedOn, repairAfterMonths) }
  })
  const barring = seen.filter((entry) => entry.live && (barringTiers as readonly Tier[]).includes(entry.tier))
  const falseOne = barring.some((entry) => entry.tier === 'false-commitment')
  return { blocked: barring.length > 0, why: barring.length === 0 ? null : falseOne ? 'false-commitment' : 'serious-entry', entries: seen }
}
