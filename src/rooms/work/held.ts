/** The words for what somebody else has in hand. */
import { formatInstant } from '../../kernel/chinese-date.ts'
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { Tx } from '../../platform/county.ts'
import { colleaguesByIds } from '../organs/index.ts'
import type { ItemRow } from './item-store.ts'
import { kindNames } from './texts.ts'

/** Says who has it, and since when. */
export async function heldRefusal(tx: Tx, item: Pick<ItemRow, 'kind' | 'object' | 'assignee' | 'claimed_at'>): Promise<Refusal> {
  const holder = (await colleaguesByIds(tx.county, [item.assignee ?? ''].filter(Boolean), tx)).get(item.assignee ?? '')
  const since = item.claimed_at === null ? '' : `于 ${formatInstant(item.claimed_at)} `
  return refuse('work-held', {
    detail: `${kindNames[item.kind]} ${item.object} 已由${holder?.name ?? '另一位同事'}${since}领取，现在由其办理。`, next: ['看看别的', '请对方移交给您'], clause: 'T5.1',
  })
}
