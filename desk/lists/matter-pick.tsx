/** Proofs of a matter become rows: the matter is found by its name, everyday words or initials. */
import { useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import { useEffect, useState } from 'react'
import { Field } from '../admin/drawer.tsx'
import { get } from '../kit/api.ts'
import { t } from './texts.ts'

const WAIT_MS = 250
const SHOWN = 8

interface Found { readonly items: readonly { readonly code: string; readonly name: string; readonly organName: string }[] }
interface Guide { readonly requirements: readonly { readonly item: string; readonly name: string }[] }

/** `take`: the names of what the matter asks for, each once. */
export function MatterPick({ take }: { take: (names: readonly string[]) => void }) {
  const [typed, setTyped] = useState('')
  const [failed, setFailed] = useState(false)
  const q = useLater(typed.trim())
  const found = useQuery({ queryKey: ['matters', 'pick', q], enabled: q !== '', queryFn: ({ signal }) => get<Found>('/api/v1/matters', { q, limit: SHOWN }, signal) })
  const options = q === '' ? [] : (found.data?.items ?? []).map(({ code, name, organName }) => ({ value: code, label: `${name}　${organName}` }))
  const choose = (code: string) => {
    setTyped('')
    get<Guide>(`/api/v1/matters/${code}`).then(({ requirements }) => { setFailed(false); take([...new Set(requirements.map(({ name }) => name))]) }, () => { setFailed(true) })
  }
  return (
    <Field label={t.draft.matter} help={t.draft.matterHelp} problem={failed ? t.draft.matterFailed : undefined}>
      {(ids) => <AutoComplete {...ids} {...(options.length === 0 ? { open: false } : {})} style={{ width: '100%' }} value={typed} options={options} onChange={(text: string) => { setTyped(text) }} onSelect={choose} />}
    </Field>
  )
}

/** What was typed, once the typing rests. */
function useLater(value: string): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => { setLater(value) }, WAIT_MS)
    return () => { clearTimeout(timer) }
  }, [value])
  return later
}
