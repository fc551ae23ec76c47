/** What of the cases is shown; it stands in the address, so that going back finds it again. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Segmented, Select } from 'antd'
import type { InputRef } from 'antd'
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { useLocation, useSearch } from 'wouter'
import { caseStates } from './states.ts'
import { get } from '../kit/api.ts'
import type { Paged } from '../kit/api.ts'
import type { CaseFilters } from './data.ts'
import { list as t, stateMarks } from './texts.ts'

const names = ['state', 'matter', 'due', 'q', 'sort'] as const

export function useFilters(standard: Partial<CaseFilters>): readonly [CaseFilters, (more: Partial<CaseFilters>) => void] {
  const given = new URLSearchParams(useSearch())
  const [here, go] = useLocation()
  const one = (name: (typeof names)[number]) => given.get(name) ?? standard[name] ?? ''
  const filters: CaseFilters = { state: one('state'), matter: one('matter'), due: one('due'), q: one('q'), sort: one('sort') }
  const set = (more: Partial<CaseFilters>) => {
    const next = new URLSearchParams(Object.entries({ ...filters, ...more }).filter(([name, value]) => value !== '' || (standard[name as keyof CaseFilters] ?? '') !== ''))
    go(`${here}?${next.toString()}`, { replace: true })
  }
  return [filters, set]
}

interface FiltersProps {
  readonly filters: CaseFilters
  readonly set: (more: Partial<CaseFilters>) => void
  readonly numberInput: RefObject<InputRef | null>
}

export function Filters({ filters, set, numberInput }: FiltersProps) {
  return (
    <div className="filters" role="group" aria-label={t.name}>
      <NumberFilter filters={filters} set={set} numberInput={numberInput} />
      <Select className="state-filter" aria-label={t.state} value={filters.state} onChange={(state) => { set({ state }) }}
        options={[{ value: '', label: t.allStates }, ...caseStates.map((state) => ({ value: state, label: stateMarks[state][1] }))]} />
      <Select className="due-filter" aria-label={t.due} value={filters.due} onChange={(due) => { set({ due }) }}
        options={[{ value: '', label: t.allDue }, { value: 'late', label: t.late }, { value: 'today', label: t.today }, { value: 'week', label: t.week }]} />
      <MatterFilter code={filters.matter} set={(matter) => { set({ matter }) }} />
      <Segmented aria-label={t.sort} value={filters.sort === 'new' ? 'new' : 'due'} onChange={(sort) => { set({ sort }) }}
        options={[{ value: 'due', label: t.byDue }, { value: 'new', label: t.byNew }]} />
      {filters.state === '' && filters.matter === '' && filters.due === '' && filters.q === '' ? null
        : <Button type="link" onClick={() => { set({ state: '', matter: '', due: '', q: '' }) }}>{t.clear}</Button>}
    </div>
  )
}

/** Searched when typing rests. */
function NumberFilter({ filters, set, numberInput }: FiltersProps) {
  const [text, setText] = useState(filters.q)
  useEffect(() => { setText(filters.q) }, [filters.q])
  useEffect(() => {
    if (text === filters.q) return undefined
    const timer = setTimeout(() => { set({ q: text }) }, 250)
    return () => { clearTimeout(timer) }
  }, [text])
  return (
    <Input ref={numberInput} className="number-filter num" aria-label={t.number} placeholder={t.numberHint} allowClear value={text} onChange={(event) => { setText(event.target.value) }}
      onKeyDown={(event) => { if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur() }} />
  )
}

interface FoundMatter { readonly code: string; readonly name: string }

function MatterFilter({ code, set }: { code: string; set: (code: string) => void }) {
  const [sought, setSought] = useState('')
  const found = useQuery<Paged<FoundMatter>>({
    queryKey: ['matters', sought], enabled: sought.trim() !== '', placeholderData: (before) => before,
    queryFn: ({ signal }) => get('/api/v1/matters', { q: sought, limit: 20 }, signal),
  })
  const chosen = useQuery({ queryKey: ['matter', code], enabled: code !== '', staleTime: Infinity, queryFn: ({ signal }) => get<FoundMatter>(`/api/v1/matters/${code}`, {}, signal) })
  const options = new Map([...(chosen.data ? [chosen.data] : []), ...(sought === '' ? [] : found.data?.items ?? [])].map((m) => [m.code, { value: m.code, label: m.name }]))
  return (
    <Select className="matter-filter" aria-label={t.matter} showSearch={{ filterOption: false, onSearch: setSought }} allowClear placeholder={t.allMatters}
      value={code === '' ? null : code} options={[...options.values()]} notFoundContent={null} onChange={(value: string | null | undefined) => { set(value ?? '') }} />
  )
}
