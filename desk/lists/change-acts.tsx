/** What can be done with the change now, by who sits here: the next step of its way first. */
import { Button } from 'antd'
import { useState } from 'react'
import type { ListChangeDetail } from '../../src/rooms/lists/changes/contract.ts'
import { useKeys } from '../kit/keys.tsx'
import type { StepKind } from './step-drawer.tsx'
import { StepDrawer } from './step-drawer.tsx'
import { t } from './texts.ts'

const names: Readonly<Record<StepKind, string>> = { submit: t.submit, review: t.review, confirm: t.confirm, decide: t.decide, publish: t.publish, withdraw: t.withdraw }

export function ChangeActs({ change, add }: { change: ListChangeDetail; add: () => void }) {
  const [open, setOpen] = useState<StepKind | null>(null)
  const may = (act: string) => change.mayDo.includes(act)
  const next = (['submit', 'review', 'confirm', 'decide', 'publish'] as const).find((act) => may(act))
  useKeys([
    ...(next ? [{ key: 'g', does: names[next], act: () => { setOpen(next) } }] : []),
    ...(may('edit') ? [{ key: 'n', does: t.add, act: add }] : []),
  ])
  return (
    <>
      {may('withdraw') ? <Button type="text" danger onClick={() => { setOpen('withdraw') }}>{t.withdraw}</Button> : null}
      {may('edit') ? <Button onClick={add} aria-keyshortcuts="n">{t.add}</Button> : null}
      {next ? <Button type="primary" aria-keyshortcuts="g" onClick={() => { setOpen(next) }}>{names[next]} <kbd>g</kbd></Button> : null}
      {open === null ? null : <StepDrawer key={open} change={change} kind={open} title={names[open]} close={() => { setOpen(null) }} />}
    </>
  )
}
