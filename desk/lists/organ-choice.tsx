/** Organs one acts for, to choose from. */
import { Select } from 'antd'
import { useAll } from '../admin/lists.ts'
import { useMe } from '../kit/session.tsx'

export interface OrganOption {
  readonly value: string
  readonly label: string
}

export function useMyOrgans(): readonly OrganOption[] {
  const me = useMe()
  const all = useAll<{ code: string; name: string }>('organs-public', '/api/v1/organs').map((organ) => ({ value: organ.code, label: organ.name }))
  return me.organs.includes('*') ? all : all.filter((organ) => me.organs.includes(organ.value))
}

/** Chosen by itself when there is only one. */
export function OrganChoice({ ids, options, value, change }: { ids: { id: string; 'aria-describedby': string | undefined; status: 'error' | '' }; options: readonly OrganOption[]; value: string; change: (organ: string) => void }) {
  return <Select {...ids} showSearch={{ optionFilterProp: 'label' }} value={value === '' ? null : value} options={[...options]} onChange={change} />
}
