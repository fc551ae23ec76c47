/** What of the list is shown: kind, deadline, who has it, a number or words. */
import { Input, Select } from 'antd'
import type { Filter } from './queries.ts'
import { colourNames, kinds, work as t } from './texts.ts'

const choices = (any: string, names: Readonly<Record<string, string>>) => [{ value: '', label: any }, ...Object.entries(names).map(([value, label]) => ({ value, label }))]

export function WorkFilters({ filter, set }: { filter: Filter; set: (some: Partial<Filter>) => void }) {
  return (
    <div className="choose" role="group" aria-label={t.filters}>
      <Select aria-label={t.kind} value={filter.kind} onChange={(kind: string) => { set({ kind }) }} options={choices(t.anyKind, kinds)} />
      <Select aria-label={t.due} value={filter.due} onChange={(due: string) => { set({ due }) }} options={choices(t.anyDue, { ...colourNames, paused: t.pausedOnly })} popupMatchSelectWidth={false} />
      {filter.scope === 'mine' ? null : <Select aria-label={t.assignee} value={filter.assignee} onChange={(assignee: string) => { set({ assignee }) }} options={choices(t.anybody, { none: t.unclaimedOnly, me: t.mineOnly })} />}
      <Input.Search aria-label={t.search} placeholder={t.search} allowClear defaultValue={filter.q} key={filter.q} onSearch={(q) => { set({ q: q.trim() }) }} />
    </div>
  )
}
