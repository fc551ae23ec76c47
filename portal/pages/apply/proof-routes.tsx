/** Addresses about single proofs: sign, dispute, authorise, hand in. Before and after the application is handed in. */
import type { Refusal, Result } from '../../../src/kernel/result.ts'
import { refuse } from '../../../src/kernel/result.ts'
import type { County } from '../../../src/platform/county.ts'
import type { CaseView, PersonCase, PersonProof } from '../../../src/rooms/cases/index.ts'
import type { FieldError } from '../../kit/form.tsx'
import { authoriseAgent, caseForPerson, chooseRoute, commitmentNotice, disputeProof, handInProof, signCommitments } from '../../rooms.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import { fieldErrors, refused } from '../../site/answers.ts'
import { AuthorisePage, DisputePage, HandInPage } from './one-proof.tsx'
import { SignPage } from './sign.tsx'
import { signatureFrom } from './signature.ts'
import { placeOf } from './steps.ts'
import { others, sign as signTexts } from './texts.ts'

export function addProofRoutes(site: Site): void {
  const { county } = site
  site.get('/apply/:number/sign', 'person', (visit) => signPage(county, visit, []))
  site.post('/apply/:number/sign', 'person', (visit) => signed(county, visit))
  for (const [name, kind] of Object.entries(kinds)) {
    site.get(`/apply/:number/${name}/:item`, 'person', (visit) => onePage(county, visit, kind, []))
    site.post(`/apply/:number/${name}/:item`, 'person', (visit) => oneSent(county, visit, kind))
  }
}

const numberOf = (visit: Visit) => visit.params['number'] ?? ''
/** What a signature's fields are called in the form. */
const signatureFields = { 'signature.name': 'name', 'signature.image': 'name', signature: 'name' } as const

// ---- Signing: everything that was chosen to be committed to, at once

async function signPage(county: County, visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const view = await caseForPerson(county, visit.actor, numberOf(visit))
  if (!view.ok) return refused(visit, view, '/my')
  const items = view.value.proofs.filter((p) => p.state === 'to-sign').map((p) => p.item)
  if (items.length === 0) return { go: placeOf(view.value) }
  const notice = await commitmentNotice(county, visit.actor, { caseNumber: view.value.caseNumber, items })
  if (!notice.ok) return refused(visit, notice, placeOf(view.value))
  return { page: <SignPage frame={visit.frame} notice={notice.value} errors={errors} />, status: errors.length > 0 ? 400 : 200 }
}

async function signed(county: County, visit: Visit): Promise<Answer> {
  const caseNumber = numberOf(visit)
  const items = (visit.body['items'] ?? '').split(' ').filter(Boolean).slice(0, 30)
  if (visit.body['decision'] === 'check') return rather(county, visit, items)
  const signature = signatureFrom(visit.actor, visit.body)
  if (signature.kind === 'typed' && signature.name === '') return signPage(county, visit, [{ field: 'name', text: signTexts.empty }])
  const done = await signCommitments(county, visit.actor, { requestId: visit.requestId, caseNumber, items, signature })
  if (done.ok) return { go: placeOf(done.value) }
  const errors = fieldErrors(done, signatureFields)
  return errors.length > 0 ? signPage(county, visit, errors) : refused(visit, done, `/apply/${caseNumber}`)
}

/** Having read the notice, the person would rather have it checked: for each of the items (C2.4). */
async function rather(county: County, visit: Visit, items: readonly string[]): Promise<Answer> {
  const caseNumber = numberOf(visit)
  for (const item of items) {
    const chosen = await chooseRoute(county, visit.actor, { requestId: `${visit.requestId}-${item}`, caseNumber, item, route: 'agency' })
    if (!chosen.ok) return refused(visit, chosen, `/apply/${caseNumber}`)
  }
  return { go: `/apply/${caseNumber}` }
}

// ---- One proof: the page, and what was sent from it

interface Kind {
  fits(proof: PersonProof): boolean
  page(visit: Visit, view: PersonCase, proof: PersonProof, errors: readonly FieldError[]): Answer
  send(county: County, visit: Visit, on: { requestId: string; caseNumber: string; item: string }): Promise<Result<CaseView>>
  readonly fields: Readonly<Record<string, string>>
}

const empty = (field: string, detail: string): Refusal => refuse('field-empty', { status: 400, field, detail })

const kinds: Readonly<Record<'dispute' | 'authorise' | 'hand-in', Kind>> = {
  dispute: {
    fits: (proof) => proof.mayDispute,
    page: (visit, view, proof, errors) => ({ page: <DisputePage frame={visit.frame} view={view} proof={proof} errors={errors} /> }),
    async send(county, visit, on) {
      const says = (visit.body['says'] ?? '').trim().slice(0, 500)
      return says === '' ? empty('says', others.disputeEmpty) : disputeProof(county, visit.actor, { ...on, says })
    },
    fields: {},
  },
  authorise: {
    fits: (proof) => proof.state === 'to-authorise',
    page: (visit, view, proof, errors) => ({ page: <AuthorisePage frame={visit.frame} view={view} proof={proof} name={visit.actor.name} errors={errors} /> }),
    async send(county, visit, on) {
      if (visit.body['decision'] === 'decline') return authoriseAgent(county, visit.actor, { ...on, give: false })
      const signature = signatureFrom(visit.actor, visit.body)
      if (signature.kind === 'typed' && signature.name === '') return empty('name', signTexts.empty)
      return authoriseAgent(county, visit.actor, { ...on, give: true, signature })
    },
    fields: signatureFields,
  },
  'hand-in': {
    fits: (proof) => proof.state !== 'waived' && proof.state !== 'not-needed' && !(proof.state === 'settled' && proof.outcome === 'met'),
    page: (visit, view, proof, errors) => ({ page: <HandInPage frame={visit.frame} view={view} proof={proof} errors={errors} /> }),
    async send(county, visit, on) {
      const files = visit.files.slice(0, 10)
      return files.length === 0 ? empty('files', others.handInEmpty) : handInProof(county, visit.actor, { ...on, files, note: (visit.body['note'] ?? '').slice(0, 500) })
    },
    fields: {},
  },
}

/** A refusal about the file itself has no field of its own in the room. */
const aboutFile = (refusal: Refusal): FieldError[] => (refusal.code.startsWith('file-') ? [{ field: 'files', text: refusal.detail }] : [])

async function onePage(county: County, visit: Visit, kind: Kind, errors: readonly FieldError[]): Promise<Answer> {
  const view = await caseForPerson(county, visit.actor, numberOf(visit))
  if (!view.ok) return refused(visit, view, '/my')
  const proof = view.value.proofs.find((p) => p.item === visit.params['item'] && kind.fits(p))
  if (!proof) return { go: placeOf(view.value) }
  return { ...kind.page(visit, view.value, proof, errors), ...(errors.length > 0 ? { status: 400 } : {}) }
}

async function oneSent(county: County, visit: Visit, kind: Kind): Promise<Answer> {
  const on = { requestId: visit.requestId, caseNumber: numberOf(visit), item: visit.params['item'] ?? '' }
  const done = await kind.send(county, visit, on)
  if (done.ok) return { go: placeOf(done.value) }
  const errors = [...fieldErrors(done, kind.fields), ...aboutFile(done)]
  return errors.length > 0 ? onePage(county, visit, kind, errors) : refused(visit, done, `/apply/${on.caseNumber}`)
}
