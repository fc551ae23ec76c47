/** A row of filters above a list; what is chosen stands in the address. */
import { Button, Input, Select } from 'antd'
import type { InputRef } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../kit/keys.tsx'
import type { Filters } from './lists.ts'
import { admin } from './texts.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

type Set = (change: Filters) => void

export function FilterBar({ filters, set, children }: { filters: Filters; set: Set; children: ReactNode }) {
  const given = Object.keys(filters)
  return (
    <div className="filters" role="search" aria-label={admin.filter}>
      {children}
      {given.length === 0 ? null : <Button type="link" size="small" onClick={() => { set(Object.fromEntries(given.map((key) => [key, '']))) }}>{admin.clear}</Button>}
    </div>
  )
}

const WAIT_MS = 300

/** Free text; asked for shortly after the last letter. `f` goes there. */
export function TextFilter({ name, label, filters, set, width = 200, first = false }: { name: string; label: string; filters: Filters; set: Set; width?: number; first?: boolean }) {
  const given = filters[name] ?? ''
  const [text, setText] = useState(given)
  const input = useRef<InputRef>(null)
  const latest = useRef(set)
  latest.current = set
  useEffect(() => { setText(given) }, [given])
  useEffect(() => {
    if (text === given) return undefined
    const timer = setTimeout(() => { latest.current({ [name]: text.trim() }) }, WAIT_MS)
    return () => { clearTimeout(timer) }
  }, [text, given, name])
  useKeys(first ? [{ key: 'f', does: admin.filterKey, act: () => { input.current?.focus() } }] : [])
  return (
    <Input ref={input} allowClear style={{ width }} aria-label={label} placeholder={label} value={text} onChange={(event) => { setText(event.target.value) }}
      onKeyDown={(event) => { if (event.key === 'Escape') event.currentTarget.blur() }} />
  )
}

export function ChoiceFilter({ name, label, choices, filters, set, width = 140, search = false }: {
  name: string; label: string; choices: readonly Choice[]; filters: Filters; set: Set; width?: number; search?: boolean
}) {
  return (
    <Select allowClear aria-label={label} placeholder={label} style={{ width }} value={filters[name] ?? null} options={[...choices]} showSearch={search ? { optionFilterProp: 'label' } : false}
      popupMatchSelectWidth={false} onChange={(value: string | undefined) => { set({ [name]: value ?? '' }) }} />
  )
}

export function DayFilter({ name, label, filters, set }: { name: string; label: string; filters: Filters; set: Set }) {
  return (
    <label className="day">{label}
      <Input type="date" style={{ width: 140 }} value={filters[name] ?? ''} onChange={(event) => { set({ [name]: event.target.value }) }} />
    </label>
  )
}

export const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] => Object.entries(labels).map(([value, label]) => ({ value, label }))
