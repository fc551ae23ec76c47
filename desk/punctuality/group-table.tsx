/** The numbers behind the picture, one line a group; the whole stands first. */
import type { Punctuality, PunctualityGroup } from '../../src/rooms/agency/contract.ts'
import { Mark } from '../kit/marks.tsx'
import { Strip } from './distribution.tsx'
import { punctuality as t } from './texts.ts'

interface TableProps {
  readonly by: Punctuality['by']
  readonly buckets: Punctuality['buckets']
  readonly groups: readonly PunctualityGroup[]
  readonly whole: PunctualityGroup
  /** -1: the whole. */
  readonly current: number
  pick(at: number): void
  pickWhole(): void
}

const percent = (share: number) => `${(share * 100).toFixed(share === 1 ? 0 : 1)}%`

export function GroupTable({ by, buckets, groups, whole, current, pick, pickWhole }: TableProps) {
  const second = by === 'organ' ? null : by === 'team' ? t.organ : t.team
  const line = (group: PunctualityGroup, name: string, at: number, act: () => void) => (
    <tr key={group.key} aria-current={current === at ? 'true' : undefined} onClick={act} className={at === -1 ? 'whole' : undefined}>
      <th scope="row"><button type="button" className="plain" onClick={act}>{name}</button></th>
      {second === null ? null : <td>{by === 'team' ? group.organ : group.team}</td>}
      <td className="num right">{group.answers}</td>
      <td className="num right">{group.answers === 0 ? t.noneOf : percent(group.share)}</td>
      <td className="num right">{group.median === null ? t.noneOf : t.hours(group.median)}</td>
      <td className="num right">{group.answers - group.inTime}</td>
      {by === 'organ' ? <td className="num right">{group.stillLate === 0 ? 0 : <Mark shape="late">{group.stillLate}</Mark>}</td> : null}
      <td>{group.answers === 0 ? null : <Strip group={group} buckets={buckets} />}</td>
    </tr>
  )
  return (
    <table className="groups">
      <thead>
        <tr>
          <th scope="col">{t.name[by]}</th>{second === null ? null : <th scope="col">{second}</th>}<th scope="col" className="right">{t.answers}</th><th scope="col" className="right">{t.share}</th>
          <th scope="col" className="right">{t.median}</th><th scope="col" className="right">{t.late}</th>{by === 'organ' ? <th scope="col" className="right">{t.still}</th> : null}<th scope="col">{t.shape}</th>
        </tr>
      </thead>
      <tbody>{line(whole, t.whole, -1, pickWhole)}{groups.map((group, i) => line(group, group.name, i, () => { pick(i) }))}</tbody>
    </table>
  )
}
