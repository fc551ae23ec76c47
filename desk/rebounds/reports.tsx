/** What people reported that they were asked for, newest first. */
import { Button } from 'antd'
import { useState } from 'react'
import { At } from '../kit/marks.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import { useReports } from './data.ts'
import { rebounds, reports as t } from './texts.ts'

export function Reports() {
  const [next, setNext] = useState<string | null>(null)
  const list = useReports(next)
  const rows = list.data?.items ?? []
  const further = list.data?.next ?? null
  return (
    <section className="sheet flush" aria-labelledby="reports" aria-busy={list.isPlaceholderData}>
      <div className="bar"><h2 id="reports">{t.title} {list.data ? <span className="quiet num">{rebounds.total(list.data.total)}</span> : null}</h2></div>
      {list.isPending ? <Waiting /> : list.isError ? <Failed error={list.error} again={() => { void list.refetch() }} /> : rows.length === 0 ? <Empty><p>{t.none}</p></Empty> : (
        <table className="lines" aria-labelledby="reports">
          <thead><tr><th scope="col">{t.when}</th><th scope="col">{t.number}</th><th scope="col">{t.asked}</th><th scope="col">{t.told}</th><th scope="col">{t.place}</th><th scope="col">{t.words}</th><th scope="col">{t.contact}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <td className="when"><At at={row.at} /></td><td className="num when">{row.number}</td><td>{row.asked}{row.itemName === null || row.itemName === row.asked ? null : <div className="quiet">{t.means(row.itemName)}</div>}</td><td>{t.answers[row.answer] ?? row.answer}</td><td>{row.place}</td><td>{row.words}</td>
                <td className="num">{row.contact}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next === null && further === null ? null : (
        <div className="pager">
          {next === null ? null : <Button size="small" onClick={() => { setNext(null) }}>{rebounds.first}</Button>}
          {further === null ? null : <Button size="small" onClick={() => { setNext(further) }}>{rebounds.next}</Button>}
        </div>
      )}
    </section>
  )
}
