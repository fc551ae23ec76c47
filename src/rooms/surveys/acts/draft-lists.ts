/** Drafts the lists of one organ from what it submitted, each as a change that goes the way of all changes (O1). */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { draftListChange } from '../../lists/index.ts'
import { organByCode } from '../../organs/index.ts'
import { answersByRow } from '../answer-store.ts'
import type { DraftedView } from '../contract.ts'
import { draftRows } from '../drafting.ts'
import { standingOf } from '../standing.ts'
import { noteDrafted, rowsPage } from '../store.ts'
import { formNames, routeNames } from '../texts.ts'

const MOST = 20_000

/** Refuses an organ that has not submitted, or whose lists were drafted since; says which proofs are on no list yet. */
export async function draftLists(tx: Tx, organ: string): Promise<Result<DraftedView>> {
  const { round, state, own } = await standingOf(tx, organ)
  if (!round.ok) return round
  if (state !== 'submitted') return refuse('not-submitted', { detail: '本单位的排查还没有提交，不能起草清单。', next: ['先提交排查'] })
  if (own?.draftedAt) return refuse('drafted-already', { detail: '提交以后已经起草过清单。', next: ['在“清单”里找到起草的变更'] })
  const rows = (await rowsPage(tx, tx.region, { organ, side: 'asks' }, null, MOST + 1)).slice(0, MOST)
  const answers = await answersByRow(tx, tx.region, organ)
  const byList = draftRows(rows.map((row) => ({ entry: row.entry, answers: answers.get(row.id) ?? {} })), `${round.value.title}，${formNames.county}`)
  if (byList.size === 0) return refuse('nothing-to-draft', { detail: '没有一项写了建议办理方式，或过了清理向导。', next: ['请营商办退回，补填建议办理方式或走完向导'] })
  const name = (await organByCode(tx.county, organ))?.name ?? organ
  const changes: DraftedView['changes'] = []
  for (const [list, drafted] of byList) {
    const change = await draftListChange(tx, { list, title: `${name}：${routeNames[list]}清单`, reason: `${round.value.title}的填报`, origin: 'survey', originRef: round.value.id, organ, rows: drafted })
    if (!change.ok) return change
    changes.push({ list, number: change.value.number, rows: change.value.rows, stops: change.value.stops })
  }
  await noteDrafted(tx, tx.region, round.value.id, organ, tx.now)
  await tx.record({ act: 'survey-drafted', objectKind: 'survey', objectId: organ, organ, clause: 'O1', detail: { changes: changes.map(({ number }) => number) } })
  return ok({ changes })
}
