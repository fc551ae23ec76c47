/** What was just done, to take back within ten seconds; what could not be done, one by one. It floats, so that nothing moves under the hand. */
import { Button } from 'antd'
import type { Moves } from './moves.ts'
import { work as t } from './texts.ts'

export function ToldBar({ moves }: { moves: Moves }) {
  const { told } = moves
  if (told === null) return null
  const failed = told.failed.length > 0
  return (
    <div className={`told${failed ? ' failed' : ''}`} role={failed ? 'alert' : 'status'}>
      <div>
        {told.done.length === 0 ? null : <p>{t.done[told.move](told.done.length)}</p>}
        {failed ? <><p>{t.failed(told.failed.length)}</p><ul>{[...new Set(told.failed.map((f) => f.detail))].slice(0, 5).map((detail) => <li key={detail}>{detail}</li>)}</ul></> : null}
      </div>
      <div className="acts">
        {moves.undoable ? <Button size="small" onClick={moves.undo}>{t.undo} <kbd>z</kbd></Button> : null}
        {failed ? <Button size="small" type="text" onClick={moves.close}>{t.close}</Button> : null}
      </div>
    </div>
  )
}
