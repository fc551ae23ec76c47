import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { wayNames } from '../../src/rooms/lists/guard/texts.ts'
import { useKeys, usePlace } from '../kit/keys.tsx'
import { At, Mark } from '../kit/marks.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import type { Filter, ReboundRow } from './data.ts'
import { useOrganNames, useRebounds } from './data.ts'
import { Detail } from './detail.tsx'
import { outcomeNames, rebounds as t } from './texts.ts'

export function ReboundList() {
  const [filter, setFilter] = useState<Filter>({ state: 'open', organ: '', way: '' })
  const [next, setNext] = useState<string | null>(null)
  const list = useRebounds(filter, next)
  const rows = list.data?.items ?? []
  const place = usePlace(rows.map((row) => row.number))
  useKeys(place.keys)
  const here = rows[place.at]
  const further = list.data?.next ?? null
  return (
    <section className="sheet flush" aria-labelledby="rebounds" aria-busy={list.isPlaceholderData}>
      <Bar filter={filter} total={list.data?.total ?? null} set={(some) => { setFilter({ ...filter, ...some }); setNext(null) }} />
      {list.isPending ? <Waiting /> : list.isError ? <Failed error={list.error} again={() => { void list.refetch() }} /> : rows.length === 0 ? <Empty><p>{t.none}</p></Empty> : (
        <div className="split">
          <div className="rows-side">
            <Rows rows={rows} at={place.at} go={place.go} />
            {next === null && further === null ? null : (
              <div className="pager">
                {next === null ? null : <Button size="small" onClick={() => { setNext(null) }}>{t.first}</Button>}
                {further === null ? null : <Button size="small" onClick={() => { setNext(further) }}>{t.next}</Button>}
              </div>
            )}
          </div>
          {here ? <Detail key={here.number} row={here} /> : <Empty><p>{t.pick}</p></Empty>}
        </div>
      )}
    </section>
  )
}

function Bar({ filter, total, set }: { filter: Filter; total: number | null; set: (some: Partial<Filter>) => void }) {
  const organs = useOrganNames()
  return (
    <div className="bar">
      <h2 id="rebounds">{t.title} {total === null ? null : <span className="quiet num">{t.total(total)}</span>}</h2>
      <Segmented<Filter['state']> size="small" aria-label={t.state} value={filter.state} onChange={(state) => { set({ state }) }}
        options={(Object.keys(t.states) as Filter['state'][]).map((value) => ({ value, label: t.states[value] }))} />
      <Select aria-label={t.way} size="small" className="way" value={filter.way} onChange={(way: string) => { set({ way }) }}
        options={[{ value: '', label: t.anyWay }, ...Object.entries(wayNames).map(([value, label]) => ({ value, label }))]} />
      <Select aria-label={t.organ} size="small" className="organ" value={filter.organ} onChange={(organ: string) => { set({ organ }) }} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={320}
        options={[{ value: '', label: t.anyOrgan }, ...(organs.data ?? []).map((o) => ({ value: o.code, label: o.name }))]} />
    </div>
  )
}

function Rows({ rows, at, go }: { rows: readonly ReboundRow[]; at: number; go: (at: number) => void }) {
  return (
    <table className="lines" aria-label={t.title}>
      <thead><tr><th scope="col">{t.when}</th><th scope="col">{t.organ}</th><th scope="col">{t.item}</th><th scope="col">{t.way}</th><th scope="col">{t.mark}</th></tr></thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.number} aria-current={i === at ? 'true' : undefined} onClick={() => { go(i) }}>
            <td className="when"><At at={row.at} /></td>
            <td>{row.organName}</td>
            <td><button type="button" className="plain" onClick={() => { go(i) }}>{row.itemName}</button> <span className="quiet num">{t.times(row.times)}</span></td>
            <td>{wayNames[row.way]}</td>
            <td>{row.outcome === null ? <Mark shape="yours">{t.waiting}</Mark> : <Mark shape={row.outcome === 'mistaken' ? 'off' : 'done'}>{outcomeNames[row.outcome]}</Mark>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
