/** A case on one page: proofs with what they rests on and the line of time; beside them the person, the clocks, what can be done. */
import { useEffect, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { useKeys, usePlace } from '../kit/keys.tsx'
import type { Key } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Mark } from '../kit/marks.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { kit } from '../kit/texts.ts'
import { Confirm } from './confirm.tsx'
import type { CaseView } from './data.ts'
import { useActs, useCase } from './data.ts'
import { Decide } from './decide.tsx'
import { Value } from './evidence.tsx'
import { AskWhy, Person, useIdentity } from './identity.tsx'
import { keyOf, Proofs } from './proofs.tsx'
import type { Form } from './side.tsx'
import { actKeys, Can, Clocks, formsOf, Letters, letterToOpen, Signals, Spared } from './side.tsx'
import { Resume, Supplement, Suspend } from './stop.tsx'
import { Story, Timeline } from './story.tsx'
import { keys, page as t, stateMarks } from './texts.ts'
import './cases.css'

export function CasePage() {
  const { number } = useParams<{ number: string }>()
  const found = useCase(number)
  useEffect(() => { document.title = `${number} ${found.data?.matter.name ?? ''} - ${kit.brand}` }, [number, found.data?.matter.name])
  // What is on the screen stays there when asking again fails.
  if (!found.data) return found.isError ? <><p className="crumb"><Link href="/cases">{t.back}</Link></p><PageHead title={number} /><Failed error={found.error} again={() => { void found.refetch() }} /></> : <Waiting />
  return <Case view={found.data} key={number} />
}

function Case({ view }: { view: CaseView }) {
  const acts = useActs(view.caseNumber)
  const identity = useIdentity(view.caseNumber)
  const [form, setForm] = useState<Form | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const place = usePlace(view.proofs.map((proof) => proof.item))
  const [, go] = useLocation()
  const toggle = (i: number) => {
    const proof = view.proofs[i]
    if (!proof) return
    const key = keyOf(proof, i)
    place.go(i)
    setOpen((before) => (before.has(key) ? new Set([...before].filter((k) => k !== key)) : new Set([...before, key])))
  }
  useEffect(() => { document.querySelector('.proof .line[data-at]')?.scrollIntoView({ block: 'nearest' }) }, [place.at])
  useKeys([
    ...place.keys, { key: 'Enter', does: keys.open, act: () => { toggle(place.at) } },
    { key: 'o', does: keys.identity, act: () => { if (identity.opened) identity.hide(); else identity.ask() } },
    ...formKeys(formsOf(view), setForm),
    { key: 'l', does: keys.letter, act: () => { const letter = letterToOpen(view); if (letter !== null) window.open(letter, '_blank', 'noopener') } },
    { key: 'Escape', does: keys.back, act: () => { go('/cases') } },
  ])
  const [shape, word] = stateMarks[view.state]
  return (
    <>
      <p className="crumb"><Link href="/cases">{t.back}</Link></p>
      <PageHead title={view.matter.name} lead={<><span className="num">{view.caseNumber}</span>　{view.organ.name}　<Mark shape={shape}>{word}</Mark>　<Signals view={view} /></>} />
      <div className="case">
        <div className="stack">
          <Story view={view} />
          <section className="sheet" aria-labelledby="proofs">
            <h2 id="proofs">{t.proofs}</h2>
            <Proofs number={view.caseNumber} proofs={view.proofs} at={place.at} open={open} opened={identity.opened} toggle={toggle} />
          </section>
          {view.deciding && view.deciding.answers.length > 0 ? <section className="sheet answers"><Value title={t.answers} asOf={null} fields={identity.opened?.answers ?? view.deciding.answers} /></section> : null}
          <section className="sheet" aria-labelledby="acts"><h2 id="acts">{t.acts}</h2>{acts.data ? <Timeline acts={acts.data.items} /> : <Waiting />}</section>
        </div>
        <aside className="stack" aria-label={t.side}>
          <Can view={view} open={setForm} />
          <Person view={view} identity={identity} />
          <Clocks view={view} />
          <Letters view={view} />
          <Spared view={view} />
        </aside>
      </div>
      {identity.asking ? <AskWhy number={view.caseNumber} identity={identity} /> : null}
      <OpenForm view={view} form={form} close={() => { setForm(null) }} />
    </>
  )
}

function formKeys(forms: readonly Form[], open: (form: Form) => void): Key[] {
  return forms.map((form) => ({ key: actKeys[form], does: form === 'resume' ? keys.suspend : keys[form], act: () => { open(form) } }))
}

/** The form that is open, as long as the case still allows it. */
function OpenForm({ view, form, close }: { view: CaseView; form: Form | null; close: () => void }) {
  const { deciding } = view
  if (form === null || !deciding || !formsOf(view).includes(form)) return null
  switch (form) {
    case 'approve': case 'refuse': return <Decide view={view} deciding={deciding} outcome={form} close={close} />
    case 'confirm': return deciding.proposal ? <Confirm view={view} proposal={deciding.proposal} close={close} /> : null
    case 'supplement': return <Supplement view={view} close={close} />
    case 'suspend': return <Suspend view={view} grounds={deciding.grounds} close={close} />
    case 'resume': return <Resume view={view} close={close} />
  }
}
