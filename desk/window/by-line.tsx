/** Somebody comes for somebody else: who, as what, by what authority. */
import { PaperDrop } from './paper-drop.tsx'
import { t } from './texts.ts'
import type { By, Relation } from './visit.ts'
import { lifeOf, shortName } from './who.ts'
import { WhoInput } from './who-input.tsx'
import { lookUp } from './look-up.ts'
import type { Who } from './who.ts'

const relations: readonly Relation[] = ['guardian', 'family', 'agent']

interface ByLineProps {
  readonly by: By
  readonly minor: boolean
  readonly dead: boolean
  readonly family: Who['family']
  readonly onChange: (by: By | null) => void
  readonly onGoOn: () => void
}

export function ByLine({ by, minor, dead, family, onChange, onGoOn }: ByLineProps) {
  const fromFamily = async (handle: string, relation: Relation) => {
    const looked = await lookUp({ person: handle })
    if (looked.kind === 'who') onChange({ ...by, relation, who: looked.who })
  }
  const known = family.filter((each) => each.acts)
  return (
    <section className="sheet by" aria-label={t.by}>
      <fieldset className="choice relation">
        <legend>{t.byOpen}</legend>
        {relations.map((relation) => (
          <label key={relation}><input type="radio" name="relation" checked={by.relation === relation} disabled={minor ? relation !== 'guardian' : dead && relation === 'guardian'} onChange={() => { onChange({ ...by, relation }) }} />{t.relations[relation]}</label>
        ))}
        {minor || dead ? null : <button type="button" className="plain" onClick={() => { onChange(null) }}>{t.removeBy}</button>}
      </fieldset>
      {by.who ? (
        <p className="person">
          {by.who.handle === null
            ? <input data-at="by" aria-label={t.name} placeholder={t.name} value={by.who.name} onChange={(event) => { if (by.who) onChange({ ...by, who: { ...by.who, name: event.target.value } }) }} />
            : <strong>{shortName(by.who)}</strong>}
          <span className="num">{by.who.masked}</span><span>{lifeOf(by.who)}</span>
          {by.who.finding.alive === false ? <strong className="stop">！{t.dead('')}</strong> : null}
          {by.who.nameDiffers ? <strong className="stop">！{t.differs(by.who.nameDiffers.registered, by.who.nameDiffers.given)}</strong> : null}
          <button type="button" className="plain" data-at={by.who.handle === null ? undefined : 'by'} onClick={() => { onChange({ ...by, who: null }) }}>{t.remove}</button>
        </p>
      ) : (
        <>
          <WhoInput id="by" at="by" label={t.byNumber} hint="" onLooked={(looked) => { if (looked.kind === 'who') onChange({ ...by, who: looked.who }) }} />
          {known.length === 0 ? null : <p className="marks">{known.map((each) => (
            <button key={each.handle} type="button" className="second" onClick={() => { void fromFamily(each.handle, each.relation) }}>{each.name}（{t.relations[each.relation]}）</button>
          ))}</p>}
        </>
      )}
      {by.relation === 'agent' || by.note !== '' ? (
        <div className="line">
          <label htmlFor="by-note">{t.byNote}</label>
          <input id="by-note" data-at="by-note" value={by.note} maxLength={500} autoComplete="off" onChange={(event) => { onChange({ ...by, note: event.target.value }) }} onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); onGoOn() } }} />
          <PaperDrop label={t.byFiles} most={3} files={by.files} onFiles={(files) => { onChange({ ...by, files }) }} />
        </div>
      ) : null}
    </section>
  )
}
