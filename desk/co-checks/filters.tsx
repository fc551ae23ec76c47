/** What of the inbox is shown: state, deadline, fact, who asks, a number's end, the ten oldest. */
import { Input, Segmented, Select, Switch } from 'antd'
import { useFacts, useOrgans } from './queries.ts'
import type { Filter } from './queries.ts'
import { filter as t } from './texts.ts'

export function Filters({ filter, set }: { filter: Filter; set: (some: Partial<Filter>) => void }) {
  const facts = useFacts()
  const organs = useOrgans()
  return (
    <div className="filters" role="group" aria-label={t.label}>
      <Segmented<Filter['state']> options={[{ value: 'open', label: t.states.open }, { value: 'over', label: t.states.over }]} value={filter.oldest ? 'open' : filter.state} onChange={(state) => { set({ state, oldest: false }) }} />
      <Select aria-label={t.due} className="narrow" value={filter.due} disabled={filter.oldest || filter.state === 'over'} onChange={(due: string) => { set({ due }) }}
        options={[{ value: '', label: t.anyDue }, ...Object.entries(t.dues).map(([value, label]) => ({ value, label }))]} />
      <Select aria-label={t.factLabel} className="wide" value={filter.item} onChange={(item: string) => { set({ item }) }} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={320}
        options={[{ value: '', label: t.facts }, ...(facts.data?.items ?? []).map((f) => ({ value: f.item, label: t.fact(f.itemName, f.orders) }))]} />
      <Select aria-label={t.organLabel} className="wide" value={filter.asking} onChange={(asking: string) => { set({ asking }) }} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={320}
        options={[{ value: '', label: t.organs }, ...(organs.data ?? []).map((o) => ({ value: o.code, label: o.name }))]} />
      <Input.Search aria-label={t.q} placeholder={t.q} className="number" allowClear defaultValue={filter.q} key={filter.q} disabled={filter.oldest} onSearch={(q) => { set({ q: q.trim() }) }} />
      <label className="switch"><Switch size="small" checked={filter.oldest} onChange={(oldest) => { set({ oldest }) }} />{t.oldest}</label>
    </div>
  )
}
