/** What an officer needs besides the case itself: who decides, what was proposed, what to cite, and what the person answered. */
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { listedGrounds } from '../../catalogue/index.ts'
import type { DecidingView } from '../contract.ts'
import { answersOf, decisionTextOf, matterOf } from '../frame.ts'
import { basisOf, citedIn, decidersOf, REFUSAL_TEMPLATES, SUSPENSION_GROUNDS } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { answersShown } from '../values.ts'

export async function decidingView(county: County, actor: Actor, row: CaseRow): Promise<DecidingView> {
  const matter = await matterOf(county, row)
  const [grounds, templates] = await Promise.all([listedGrounds(county, SUSPENSION_GROUNDS), listedGrounds(county, REFUSAL_TEMPLATES)])
  return {
    deciders: decidersOf(matter?.fields), proposal: proposalShown(county, actor, row), basis: citedIn(basisOf(matter?.fields)), grounds,
    templates: templates.map(({ code, text }) => ({ code, text })), answers: answersShown(matter?.questions ?? [], answersOf(county, row), false),
  }
}

function proposalShown(county: County, actor: Actor, row: CaseRow): DecidingView['proposal'] {
  if (row.proposal === null) return null
  const { outcome, at, by, name, returned } = row.proposal
  const { reasons, provisions, note } = decisionTextOf(county, row)
  return { outcome, reasons: reasons.join('\n'), provisions: [...provisions], at, by: name, mine: by === actor.account, returned: returned === true ? note ?? '' : null }
}
