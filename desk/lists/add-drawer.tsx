/** More rows for a draft, typed or pasted. */
import { Input } from 'antd'
import { useState } from 'react'
import type { ListChangeDetail } from '../../src/rooms/lists/changes/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, Refused } from '../admin/drawer.tsx'
import { pastedRows } from './paste.ts'
import { t } from './texts.ts'
import { pathOf } from './use-change.ts'

export function AddDrawer({ change, close }: { change: ListChangeDetail; close: () => void }) {
  const [text, setText] = useState('')
  const act = useAct()
  const rows = pastedRows(text)
  const send = () => { if (rows.length > 0) act.send({ path: pathOf(change, 'rows'), body: { add: rows }, renews: ['lists'] }, close) }
  return (
    <Drawer wide title={t.add} close={close} save={send} busy={act.busy} dirty={text !== ''}>
      <Refused act={act} />
      <Field label={`${t.draft.rows}（${t.draft.lines(rows.length)}）`} help={t.draft.rowsHelp}>{(ids) => <Input.TextArea {...ids} autoFocus rows={14} value={text} onChange={(event) => { setText(event.target.value) }} />}</Field>
    </Drawer>
  )
}
