/** Who stands there, in one strip: what must be seen at once is big and plain, the rest small. */
import { Mark } from '../kit/marks.tsx'
import { t } from './texts.ts'
import type { Who } from './who.ts'
import { diedOn, lifeOf, shortName } from './who.ts'

interface PersonStripProps {
  readonly who: Who
  readonly onNamed: (name: string) => void
  readonly onChecked: () => void
  readonly onSwitch: (handle: string) => void
}

export function PersonStrip({ who, onNamed, onChecked, onSwitch }: PersonStripProps) {
  return (
    <section className="sheet strip" aria-label={shortName(who)}>
      <Alarms who={who} onChecked={onChecked} />
      <p className="person">
        {who.finding.name === null && who.handle === null
          ? <input data-at="name" className="big" aria-label={t.name} placeholder={t.name} value={who.name} autoFocus={who.name === ''} autoComplete="off" onChange={(event) => { onNamed(event.target.value) }} />
          : <strong className="name">{who.name}</strong>}
        <span className="num">{who.masked}</span><span>{lifeOf(who)}</span>
      </p>
      <p className="marks">
        {who.nameDiffers ? null : <Mark shape={who.finding.source === 'ok' ? 'done' : 'soon'}>{who.said}</Mark>}
        {who.mayCommit === null || who.facts.minor || who.finding.alive === false ? null : <Mark shape={who.mayCommit ? 'done' : 'soon'}>{who.mayCommit ? t.mayCommit : t.mayNotCommit}</Mark>}
        {who.held > 0 ? <Mark shape="done">{t.held(who.held)}</Mark> : null}
        {who.cases.length > 0 ? <Mark shape="ours">{t.open(who.cases.length)}：{who.cases.slice(0, 3).map((c) => `${c.matter.name}（${c.caseNumber}）`).join('、')}</Mark> : null}
        {who.preparations.length > 0 ? <Mark shape="ours">{t.prepared}：{who.preparations.slice(0, 3).map((c) => c.matter.name).join('、')}</Mark> : null}
      </p>
      {who.family.length === 0 ? null : (
        <p className="marks">{t.family}：{who.family.map((f) => (
          <button key={f.handle} type="button" className="plain" title={t.asNext} onClick={() => { onSwitch(f.handle) }}>{f.name}（{t.relations[f.relation]}）<span className="num quiet">{f.idNumber}</span></button>
        ))}</p>
      )}
    </section>
  )
}

/** The dead, minors, a name that differs, a number that nobody has. */
function Alarms({ who, onChecked }: { who: Who; onChecked: () => void }) {
  return (
    <>
      {who.finding.alive === false ? <p className="alarm stop" role="alert">！{t.dead(diedOn(who))}</p> : null}
      {who.facts.minor ? <p className="alarm warn" role="alert">◐ {t.minor(who.facts.age ?? 0)}</p> : null}
      {who.finding.source === 'no-record' ? <p className="alarm warn" role="alert">◐ {t.noRecord}</p> : null}
      {who.nameDiffers ? (
        <p className="alarm stop" role="alert">！{t.differs(who.nameDiffers.registered, who.nameDiffers.given)} <button type="button" data-at="differs" className="second" onClick={onChecked}>{t.checked}</button></p>
      ) : null}
    </>
  )
}
