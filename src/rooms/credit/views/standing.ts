/** A person's own standing in plain words: what is recorded, whether it bars commitments, and the way back. */
import { dayOf } from '../../../kernel/calendar.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { organNames } from '../../organs/index.ts'
import type { Tier } from '../rules.ts'
import { standingOn } from '../rules.ts'
import { entriesOf } from '../store.ts'

const tierNames: Readonly<Record<Tier, string>> = { light: '轻微失信', ordinary: '一般失信', serious: '严重失信', 'false-commitment': '虚假承诺' }

export interface OwnStanding {
  readonly blocked: boolean
  readonly entries: readonly {
    tier: Tier; tierName: string; reason: string; organ: string; decidedOn: string; document: string; live: boolean
    repairFrom: string; repairSteps: readonly string[]; publicityEnds: string | null
  }[]
}

const steps = (from: string): string[] => [
  '纠正失信行为，履行完决定书规定的义务', '在“信用中国”网站作出信用承诺并公开', `${from} 起可向县信用办申请信用修复，修复后立即恢复使用告知承诺`,
]

/** Only about oneself. */
export async function creditStanding(county: County, actor: Actor): Promise<Result<OwnStanding>> {
  if (!actor.person) return refuse('residents-only', { status: 403, detail: '这一页只显示本人的信用记录。' })
  const entries = await entriesOf(county.db, county.region, county.seal.key('person', actor.person.idNumber))
  const names = await organNames(county)
  const standing = standingOn(entries, dayOf(county.clock.now()))
  return ok({
    blocked: standing.blocked,
    entries: standing.entries.map((e) => ({
      tier: e.tier, tierName: tierNames[e.tier], reason: e.reason, organ: names.get(e.organ) ?? e.organ, decidedOn: e.decidedOn, document: e.document,
      live: e.live, repairFrom: e.repairFrom, repairSteps: e.live ? steps(e.repairFrom) : [], publicityEnds: e.endsOn,
    })),
  })
}
