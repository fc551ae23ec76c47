/** The round that runs and how far an organ is in it. */
import type { Result } from '../../kernel/result.ts'
import { ok } from '../../kernel/result.ts'
import type { Tx } from '../../platform/county.ts'
import { noRound } from './rules.ts'
import type { OrganRound, Round } from './store.ts'
import { openRound, organRound } from './store.ts'
import type { OrganState } from './texts.ts'

export interface OrganStanding {
  readonly round: Result<Round>
  readonly state: OrganState
  readonly own: OrganRound | undefined
}

/** Held to the end of the transaction: nothing is written or uploaded beside a submission. */
export async function standingOf(tx: Pick<Tx, 'rows' | 'first' | 'run' | 'post' | 'region'>, organ: string): Promise<OrganStanding> {
  await tx.run(`select pg_advisory_xact_lock(hashtextextended('survey ' || $1 || ' ' || $2, 0))`, [tx.region, organ])
  const round = await openRound(tx, tx.region)
  if (!round) return { round: noRound, state: 'none', own: undefined }
  const own = await organRound(tx, tx.region, round.id, organ)
  return { round: ok(round), state: own?.state ?? 'none', own }
}
