/** What was asked for, what was suspended, and how long the clock stood still. */
import type { County } from '../../../platform/county.ts'
import { listedGrounds } from '../../catalogue/index.ts'
import type { CaseView, Missing } from '../contract.ts'
import type { PauseRow } from '../pause-store.ts'
import { pausesOf } from '../pause-store.ts'
import { SUSPENSION_GROUNDS } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { filesShown } from './evidence.ts'

export type PausesView = Pick<CaseView, 'supplement' | 'suspension' | 'pauses'>

/** Most cases never stop; then nothing is looked up. */
export async function pausesView(county: County, row: CaseRow): Promise<PausesView> {
  const rows = await pausesOf(county.db, county.region, row.id)
  const asked = rows.find((pause) => pause.kind === 'supplement')
  const open = rows.find((pause) => pause.kind === 'suspension' && pause.ended_at === null)
  return {
    supplement: asked ? supplementShown(county, asked) : null, suspension: open ? await suspensionShown(county, open) : null,
    pauses: rows.map((pause) => ({ kind: pause.kind, from: pause.began_at.toISOString(), until: pause.ended_at?.toISOString() ?? null, days: pause.paused_days })),
  }
}

function supplementShown(county: County, pause: PauseRow): NonNullable<PausesView['supplement']> {
  return {
    askedAt: pause.began_at.toISOString(), items: county.seal.open<{ items: Missing[] }>(pause.text_sealed).items, dueAt: pause.due_at.toISOString(), overdue: pause.overdue_at !== null,
    answeredAt: pause.answered_at?.toISOString() ?? null, answer: pause.answer_sealed === null ? null : county.seal.open<string>(pause.answer_sealed), files: filesShown(pause.files),
  }
}

async function suspensionShown(county: County, pause: PauseRow): Promise<NonNullable<PausesView['suspension']>> {
  const ground = (await listedGrounds(county, SUSPENSION_GROUNDS)).find((g) => g.code === pause.ground)
  return {
    ground: ground?.text ?? pause.ground ?? '', basis: ground?.basis ?? '', note: county.seal.open<{ note: string }>(pause.text_sealed).note, since: pause.began_at.toISOString(),
    until: pause.due_at.toISOString(), overdue: pause.overdue_at !== null,
  }
}
