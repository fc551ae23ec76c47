/** What was proposed goes against what the wizard came to: said, with one button that puts it right. */
import { Button } from 'antd'
import type { RowDetail } from '../../src/rooms/surveys/contract.ts'
import { t } from './texts.ts'

const routes: Readonly<Partial<Record<RowDetail['verdict'], string>>> = {
  cancel: t.routes.cancel, share: t.routes.sharing, check: t.routes.agency, commitment: t.routes.commitment, keep: t.routes.retained,
}

interface Props {
  readonly row: RowDetail
  readonly edits: boolean
  readonly busy: boolean
  /** By the words of the workbook. */
  readonly adopt: (route: string) => void
  readonly remove: () => void
}

export function Contradiction({ row, edits, busy, adopt, remove }: Props) {
  if (!row.contradicts || row.route === null) return null
  const route = routes[row.verdict]
  return (
    <div className="note" role="status">
      <p><strong>{t.against(t.verdicts[row.verdict], t.routes[row.route])}</strong>{row.because === null ? '' : `（${t.because}${row.because}）`}</p>
      {edits ? <p>{route === undefined ? <Button size="small" loading={busy} onClick={remove}>{t.removeRow}</Button> : <Button size="small" loading={busy} onClick={() => { adopt(route) }}>{t.adopt(route)}</Button>}</p> : null}
    </div>
  )
}
