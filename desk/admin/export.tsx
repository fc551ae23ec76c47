/** Takes away what a list shows, as a workbook. */
import { App, Button } from 'antd'
import { useState } from 'react'
import type { Query } from '../kit/api.ts'
import { wordsOf } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { download } from './files.ts'
import { admin } from './texts.ts'

export function ExportButton({ path, query = {}, text = admin.export }: { path: string; query?: Query; text?: string }) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const run = () => {
    setBusy(true)
    download(path, query).then(() => { void message.success(admin.exported) }, (error: unknown) => { void message.error(wordsOf(error).text) }).finally(() => { setBusy(false) })
  }
  useKeys([{ key: 'e', does: admin.exportKey, act: run }])
  return <Button loading={busy} onClick={run} aria-keyshortcuts="e">{text}</Button>
}
