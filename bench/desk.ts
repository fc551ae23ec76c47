/** The officials' desk: its list, its clock, its live updates, its pages. */
import { lists } from './desk-list.ts'
import { live } from './desk-live.ts'
import { weightAndPaint } from './desk-pages.ts'
import { steps } from './desk-steps.ts'
import { say } from './print.ts'
import { oneCase } from './real.ts'
import type { Stage } from './stage.ts'

/** Filling a million comes last: it slows what follows. */
const parts = { pages: weightAndPaint, steps, live, lists }

export async function desk(stage: Stage): Promise<void> {
  say('\n## The desk')
  await oneCase(stage)
  const wanted = process.env['BENCH_DESK']?.split(',')
  for (const [name, part] of Object.entries(parts)) if (wanted === undefined || wanted.includes(name)) await part(stage)
}
