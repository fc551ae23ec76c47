/** The county's or an organ's numbers at a glance, what is late first; from each number to its cases in two clicks. */
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { formatInstant } from '../../src/kernel/chinese-date.ts'
import { periods as known } from '../../src/rooms/statistics/rules.ts'
import type { PeriodName } from '../../src/rooms/statistics/rules.ts'
import { useKeys } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import type { StatisticsView } from './data.ts'
import { useStatistics } from './data.ts'
import { Numbers } from './numbers.tsx'
import { Panels } from './panels.tsx'
import { dashboard as t, periods } from './texts.ts'
import './dashboard.css'

/** What is looked at stands in the address, so that going back finds it again. */
function useChoice() {
  const given = new URLSearchParams(useSearch())
  const [here, go] = useLocation()
  const wanted = given.get('period')
  const period = known.find((name) => name === wanted) ?? 'year'
  const organ = given.get('organ') ?? ''
  const choose = (more: { organ?: string; period?: PeriodName }) => {
    const next = { organ, period, ...more }
    go(`${here}?${new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '')).toString()}`, { replace: true })
  }
  return { organ, period, choose }
}

export function DashboardPage() {
  const { organ, period, choose } = useChoice()
  const [asTable, setAsTable] = useState(false)
  const numbers = useStatistics(organ, period)
  useKeys([
    { key: 't', does: `${t.tables}、${t.charts}`, act: () => { setAsTable(!asTable) } },
    ...known.map((name, i) => ({ key: String(i + 1), does: periods[name], act: () => { choose({ period: name }) } })), { key: 'p', does: t.print, act: () => { print() } },
  ])
  if (numbers.isPending) return <><PageHead title={t.title} /><Waiting /></>
  if (numbers.isError) return <><PageHead title={t.title} /><Failed error={numbers.error} again={() => { void numbers.refetch() }} /></>
  const view = numbers.data
  // Of one organ only: its numbers lead to its own cases.
  const only = organ === '' ? view.organ ?? '' : organ
  return (
    <>
      <PageHead title={t.title} lead={lead(view)} acts={(
        <>
          <Button className="noprint" onClick={() => { setAsTable(!asTable) }} aria-keyshortcuts="t">{asTable ? t.charts : t.tables}</Button>
          <Button className="noprint" onClick={() => { print() }}>{t.print}</Button>
        </>
      )} />
      <div className="choice noprint">
        <Segmented aria-label={t.period} value={period} onChange={(name) => { choose({ period: name }) }} options={known.map((value) => ({ value, label: periods[value] }))} />
        {view.organs.length > 1 || organ !== '' ? <OrganChoice view={view} organ={organ} choose={(code) => { choose({ organ: code }) }} /> : null}
      </div>
      <div className="dashboard" aria-busy={numbers.isPlaceholderData}>
        <Numbers view={view} organ={only} />
        <Panels view={view} organ={only} asTable={asTable} />
      </div>
    </>
  )
}

function lead({ asOf, rebuilding, from, to, whole, organ, organs }: StatisticsView): string {
  if (asOf === null) return t.notYet
  const where = whole ? t.whole : organs.filter((one) => organ === null || one.code === organ).map((one) => one.name).join('、')
  const month = (text: string) => `${text.slice(0, 4)}年${Number(text.slice(5))}月`
  return [where, from === to ? month(from) : `${month(from)}至${month(to)}`, t.asOf(formatInstant(new Date(asOf))), ...(rebuilding ? [t.rebuilding] : [])].join('　')
}

function OrganChoice({ view, organ, choose }: { view: StatisticsView; organ: string; choose: (code: string) => void }) {
  return (
    <Select className="organ-choice" aria-label={t.organ} showSearch={{ optionFilterProp: 'label' }} value={organ} onChange={choose}
      options={[...(view.whole || organ !== '' ? [{ value: '', label: t.whole }] : []), ...view.organs.map(({ code, name }) => ({ value: code, label: name }))]} />
  )
}
