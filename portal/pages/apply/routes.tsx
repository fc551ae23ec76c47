/** Addresses of applying: begin, answer, look at what we got, hand in. */
import type { County } from '../../../src/platform/county.ts'
import type { Actor } from '../../../src/platform/actor.ts'
import type { PersonCase } from '../../../src/rooms/cases/index.ts'
import type { Result } from '../../../src/kernel/result.ts'
import { isBarred } from '../../kit/proof.tsx'
import { answerQuestions, caseForPerson, chooseRoute, creditStanding, onIntent, startCase, startSignIn, submitCase } from '../../rooms.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import { fieldErrors, refused } from '../../site/answers.ts'
import { nobody } from '../../site/site.ts'
import type { Standing } from '../../views.ts'
import { answersFrom } from './answers.ts'
import { addProofRoutes } from './proof-routes.tsx'
import { ProofsPage } from './proofs.tsx'
import { QuestionsPage } from './questions.tsx'
import { afterChoice, asksFirst, placeOf } from './steps.ts'

const INTENT = 'start-case'

export function addApplyRoutes(site: Site): void {
  const { county } = site
  onIntent(county, INTENT, (_county, actor, payload) => goOnWith(county, actor, payload))
  site.post('/apply', 'anyone', (visit) => begin(county, visit), () => '/matters')
  site.get('/apply/:number', 'person', (visit) => step(county, visit))
  site.post('/apply/:number/answers', 'person', (visit) => answer(county, visit), (visit) => `${caseOf(visit)}?change=1`)
  site.post('/apply/:number/choose', 'person', (visit) => choose(county, visit), caseOf)
  site.post('/apply/:number/submit', 'person', (visit) => submit(county, visit), caseOf)
  addProofRoutes(site)
}

const caseOf = (visit: Visit): string => `/apply/${visit.params['number'] ?? ''}`

/** "开始办理". Who is not signed in goes to sign in first, and the case begins by itself after that. */
async function begin(county: County, visit: Visit): Promise<Answer> {
  const matter = visit.body['matter'] ?? ''
  const back = `/matters/${encodeURIComponent(matter)}`
  if (visit.actor === nobody) {
    const started = await startSignIn(county, visit.reply, { returnTo: back, intent: { kind: INTENT, payload: { matter, requestId: visit.requestId } } })
    return started.ok ? { go: started.value } : refused(visit, started, back)
  }
  const started = await startCase(county, visit.actor, { requestId: visit.requestId, matter, channel: 'online' })
  return started.ok ? { go: placeOf(started.value) } : refused(visit, started, back)
}

/** A refusal can't be shown between two redirects: the person is back at the guide, where the next try shows it. */
async function goOnWith(county: County, actor: Actor, payload: Readonly<Record<string, unknown>>): Promise<string> {
  const matter = String(payload['matter'])
  const started = await startCase(county, actor, { requestId: String(payload['requestId']), matter, channel: 'online' })
  return started.ok ? placeOf(started.value) : `/matters/${encodeURIComponent(matter)}?again=1`
}

const viewOf = (county: County, visit: Visit): Promise<Result<PersonCase>> => caseForPerson(county, visit.actor, visit.params['number'] ?? '')

/** Why somebody may not commit, asked for only where it matters. */
export async function standingFor(county: County, visit: Visit, view: PersonCase): Promise<Standing | null> {
  if (!view.proofs.some(isBarred)) return null
  const standing = await creditStanding(county, visit.actor)
  return standing.ok ? standing.value : null
}

async function step(county: County, visit: Visit): Promise<Answer> {
  const view = await viewOf(county, visit)
  if (!view.ok) return refused(visit, view, '/my')
  if (view.value.state !== 'preparing') return { go: placeOf(view.value) }
  const answered = visit.query['answered'] === '1'
  if (visit.query['change'] === '1' || (asksFirst(view.value) && !answered)) return { page: <QuestionsPage frame={visit.frame} view={view.value} /> }
  return { page: <ProofsPage frame={visit.frame} view={view.value} standing={await standingFor(county, visit, view.value)} /> }
}

/** The page of proofs again, with what is wrong first. */
async function proofs(county: County, visit: Visit, field: string, text: string): Promise<Answer> {
  const view = await viewOf(county, visit)
  if (!view.ok) return refused(visit, view, '/my')
  const standing = await standingFor(county, visit, view.value)
  return { page: <ProofsPage frame={visit.frame} view={view.value} standing={standing} errors={[{ field, text }]} />, status: 409 }
}

async function answer(county: County, visit: Visit): Promise<Answer> {
  const number = visit.params['number'] ?? ''
  const answers = answersFrom(visit.body)
  const kept = await answerQuestions(county, visit.actor, { requestId: visit.requestId, caseNumber: number, answers })
  if (kept.ok) return { go: `/apply/${number}?answered=1` }
  const errors = fieldErrors(kept)
  const view = await caseForPerson(county, visit.actor, number, answers)
  if (errors.length === 0 || !view.ok) return refused(visit, kept, `/apply/${number}`)
  return { page: <QuestionsPage frame={visit.frame} view={view.value} given={answers} errors={errors} />, status: 400 }
}

async function submit(county: County, visit: Visit): Promise<Answer> {
  const number = visit.params['number'] ?? ''
  const done = await submitCase(county, visit.actor, { requestId: visit.requestId, caseNumber: number })
  if (done.ok) return { go: `/my/${number}/done` }
  // Handed in already, from another page or a second tap that came late: there is nothing to complain about.
  if (done.code === 'not-in-this-state') return { go: `/my/${number}` }
  if (done.code === 'your-turn-first') return proofs(county, visit, done.field ?? '', done.detail)
  if (done.code === 'answer-invalid') return { go: `/apply/${number}?change=1` }
  return refused(visit, done, `/apply/${number}`)
}

const routes = ['commitment', 'agency', 'submission'] as const

async function choose(county: County, visit: Visit): Promise<Answer> {
  const number = visit.params['number'] ?? ''
  const route = routes.find((r) => r === visit.body['route'])
  const chosen = await chooseRoute(county, visit.actor, { requestId: visit.requestId, caseNumber: number, item: visit.body['item'] ?? '', route: route ?? 'agency' })
  return chosen.ok ? { go: route === 'commitment' ? afterChoice(chosen.value) : placeOf(chosen.value) } : refused(visit, chosen, `/apply/${number}`)
}
