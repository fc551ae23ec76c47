/** From who it is to what for: who came along, the matters, what they mean, and the one act. */
import type { WindowMatter } from '../../src/rooms/counter/types.ts'
import { ByLine } from './by-line.tsx'
import { MatterInput } from './matter-input.tsx'
import { Picks } from './picks.tsx'
import { PlanBlocks } from './plan-blocks.tsx'
import { t } from './texts.ts'
import type { Window } from './use-window.tsx'

export function VisitForm({ desk, matters }: { desk: Window; matters: readonly WindowMatter[] }) {
  const { visit, tell } = desk
  const { who, by, picked } = visit
  const goOn = () => { void desk.goOn() }
  return (
    <>
      {by && who ? <ByLine by={by} minor={who.facts.minor} dead={who.finding.alive === false} family={who.family} onChange={desk.setBy} onGoOn={goOn} /> : null}
      <MatterInput matters={matters} kind={who?.kind ?? 'person'} picked={picked.map(({ matter }) => matter.code)} onPick={(matter) => { tell({ type: 'pick', matter }) }} onGoOn={goOn} onClear={desk.clear} onNumber={(text) => { void desk.another(text) }} />
      {desk.waiting === null ? null : (
        <p className="undo" role="alert">{t.another(who?.name ?? '', picked.length)} <button type="button" className="main" data-at="another" onClick={() => { void desk.switchTo() }}>{t.anotherNow} <kbd>Enter</kbd></button> <button type="button" className="second" onClick={desk.stay}>{t.stay(who?.name ?? '')}</button></p>
      )}
      <Picks visit={visit} tell={tell} onGoOn={goOn} />
      {picked.length === 0 ? null : <PlanBlocks visit={visit} tell={tell} onGoOn={goOn} />}
      <p className="go">
        <button type="button" className="main" data-at="go" disabled={desk.busy} onClick={goOn}>{desk.busy ? t.accepting : picked.length > 1 ? t.acceptMany(picked.length) : t.accept} <kbd>Enter</kbd></button>
        {by || !who ? null : <button type="button" className="second" onClick={desk.openBy}>{t.by} <kbd>Ctrl B</kbd></button>}
        <span role="alert" className={desk.problem === '' ? 'warn' : 'stop'}>{desk.problem === '' ? desk.said : desk.problem}</span>
      </p>
    </>
  )
}
