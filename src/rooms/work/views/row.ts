/** One piece of work as a page shows it. */
import type { County } from '../../../platform/county.ts'
import { catalogueOf, listedGrounds } from '../../catalogue/index.ts'
import type { Away } from '../../organs/index.ts'
import { colleaguesByIds, organNames } from '../../organs/index.ts'
import type { WorkRow } from '../contract.ts'
import type { ListRow } from '../list-store.ts'
import { paramsOf } from '../params.ts'
import type { Bounds } from '../rules.ts'
import { colourOf } from '../rules.ts'
import { PAUSE_GROUNDS } from '../texts.ts'
import type { MaskedSubject } from '../waiting.ts'

export type MakeRow = (row: ListRow, me: string, mayDo: WorkRow['mayDo']) => WorkRow

/** Looks up once what all rows of a page need. */
export async function rowMaker(county: County, rows: readonly ListRow[], bounds: Bounds, away: ReadonlyMap<string, Away>): Promise<MakeRow> {
  const [{ matters, items }, names, people, { steps }, grounds] = await Promise.all([
    catalogueOf(county), organNames(county), colleaguesByIds(county, rows.flatMap((row) => row.assignee ?? [])), paramsOf(county),
    rows.some((row) => row.state === 'paused') ? listedGrounds(county, PAUSE_GROUNDS) : [],
  ])
  return (row, me, mayDo) => {
    const matter = matters.get(row.matter)?.name ?? row.matter
    const item = row.item === null ? undefined : items.get(row.item)
    const subject = county.seal.open<MaskedSubject>(row.subject_sealed)
    return {
      id: row.id, kind: row.kind, object: row.object, objectId: row.object_id, caseNumber: row.case_number, matter,
      what: row.item === null ? matter : (row.kind === 'co-check' ? item?.fact : item?.plain) ?? row.item, organ: row.organ, organName: names.get(row.organ) ?? row.organ,
      subject: `${subject.name}（${subject.idNumber}）`, openedAt: row.opened_at.toISOString(), dueAt: row.due_at.toISOString(), colour: colourOf(row.due_at, bounds),
      paused: row.paused_at === null ? null : { at: row.paused_at.toISOString(), ground: grounds.find((g) => g.code === row.pause_ground)?.text ?? row.pause_ground ?? '' },
      assignee: row.assignee === null ? null : { id: row.assignee, name: people.get(row.assignee)?.name ?? '已离岗', away: away.has(row.assignee), since: row.claimed_at?.toISOString() ?? null },
      mine: row.assignee === me, note: row.note_sealed === null ? null : county.seal.open<string>(row.note_sealed),
      level: row.level, reportedTo: row.level === 0 ? null : steps[row.level - 1]?.to ?? null, mayDo,
    }
  }
}
