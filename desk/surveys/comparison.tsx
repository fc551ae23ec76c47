/** Who asks beside who issues; where they disagree stands first. */
import type { ComparisonView } from '../../src/rooms/surveys/contract.ts'
import { Mark } from '../kit/marks.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import { useComparison } from './data.ts'
import { t } from './texts.ts'

type Pair = ComparisonView['items'][number]
const shapes = { 'asked-only': 'late', 'issued-only': 'soon', both: 'done' } as const

export function Comparison({ organ }: { organ: string }) {
  const view = useComparison(organ)
  if (view.isPending) return <Waiting />
  if (view.error) return <Failed error={view.error} again={() => { void view.refetch() }} />
  if (view.data.items.length === 0) return <Empty>{t.noPairs}</Empty>
  return (
    <>
      <p className="compare-lead">{t.compareLead}</p>
      <div className="rows">
        <table aria-label={t.comparison}>
          <colgroup><col style={{ width: '22%' }} /><col style={{ width: '170px' }} /><col /><col /><col style={{ width: '24%' }} /></colgroup>
          <thead><tr><th scope="col">{t.name}</th><th scope="col">{t.stateHead}</th><th scope="col">{t.asker}</th><th scope="col">{t.issuer}</th><th scope="col">{t.matters}</th></tr></thead>
          <tbody>{view.data.items.map((pair) => <Line key={`${pair.kind} ${pair.name} ${pair.asker ?? ''} ${pair.issuer}`} pair={pair} />)}</tbody>
        </table>
      </div>
    </>
  )
}

/** That nobody issues it, or asks for it, is said only once the other side has submitted. */
function Line({ pair }: { pair: Pair }) {
  const waiting = pair.kind !== 'both' && !pair.settled
  return (
    <tr>
      <td>{pair.name}{pair.similar.length > 0 ? <div className="sub">{t.similar}：{pair.similar.join('、')}</div> : null}</td>
      <td>{waiting ? <Mark shape="ours">{t.notYet}</Mark> : <Mark shape={shapes[pair.kind]}>{t.kinds[pair.kind]}</Mark>}</td>
      <td>{pair.askerName ?? <span className="quiet">—</span>}</td><td>{pair.issuerName}</td><td>{pair.matters.length === 0 ? <span className="quiet">—</span> : pair.matters.join('、')}</td>
    </tr>
  )
}
