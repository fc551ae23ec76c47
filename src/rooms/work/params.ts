/** What a county may set for itself: steps of the escalation, what counts as soon, days for an errand. Data, with our suggestion behind. */
import { z } from 'zod'
import type { County } from '../../platform/county.ts'
import type { Step } from './rules.ts'
import { defaultSteps, ERRAND_WORKING_DAYS, positions, SOON_WORKING_DAYS } from './rules.ts'

const shape = z.object({
  steps: z.array(z.object({ to: z.enum(positions), workingDays: z.int().min(-30).max(60) })).max(8).default([...defaultSteps]),
  soonWorkingDays: z.int().min(1).max(30).default(SOON_WORKING_DAYS),
  errandWorkingDays: z.int().min(1).max(60).default(ERRAND_WORKING_DAYS),
})

export interface Params {
  readonly steps: readonly Step[]
  readonly soonWorkingDays: number
  readonly errandWorkingDays: number
}

const LOOK_AGAIN_MS = 10_000
const kept = new WeakMap<County, { at: number; params: Promise<Params> }>()

/** At most one small query every ten seconds of machine time. */
export function paramsOf(county: County): Promise<Params> {
  const known = kept.get(county)
  if (known && performance.now() - known.at < LOOK_AGAIN_MS) return known.params
  const params = read(county)
  kept.set(county, { at: performance.now(), params })
  params.catch(() => kept.delete(county))
  return params
}

async function read(county: County): Promise<Params> {
  const row = await county.db.first<{ value: unknown }>(`select value from county_settings where region = $1 and key = 'work-params'`, [county.region])
  return shape.parse(row?.value ?? {})
}
