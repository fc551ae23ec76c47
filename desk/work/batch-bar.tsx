/** What is done with all that is chosen. */
import { Button } from 'antd'
import { work as t } from './texts.ts'
import type { Selection } from './use-selection.ts'

interface BatchProps {
  readonly selection: Selection
  readonly total: number
  claim(): void
  release(): void
  handOver(): void
}

export function BatchBar({ selection, total, claim, release, handOver }: BatchProps) {
  const n = selection.ids.size
  return (
    <div className="batch" role="group" aria-label={t.selected(n)}>
      <b>{t.selected(n)}</b>
      {selection.more ? <span className="quiet">{t.rest(total - n)}</span> : null}
      <Button size="small" onClick={claim}>{t.claim} <kbd>c</kbd></Button>
      <Button size="small" onClick={release}>{t.release} <kbd>r</kbd></Button>
      <Button size="small" onClick={handOver}>{t.handOver} <kbd>h</kbd></Button>
      <Button size="small" type="link" onClick={selection.all}>{t.selectAll} <kbd>a</kbd></Button>
      <Button size="small" type="link" onClick={selection.clear}>{t.unselect}</Button>
    </div>
  )
}
