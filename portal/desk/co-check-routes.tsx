/** Addresses of a co-check order: the order, its answer, its refusal. */
import type { County } from '../../src/platform/county.ts'
import { perform } from '../../src/platform/county.ts'
import type { FieldError } from '../kit/form.tsx'
import { answerCoCheck, coCheckDetail, organNames, refuseCoCheck } from '../rooms.ts'
import { fieldErrors, refused } from '../site/answers.ts'
import type { Answer, Site, Visit } from '../site/site.ts'
import { CoCheckPage } from './co-check.tsx'
import { coCheck as t } from './texts.ts'

export function addCoCheckRoutes(site: Site): void {
  const { county } = site
  site.get('/desk/co-checks/:number', 'staff', (visit) => order(county, visit, []))
  site.post('/desk/co-checks/:number/answer', 'staff', (visit) => answered(county, visit), back)
  site.post('/desk/co-checks/:number/refusal', 'staff', (visit) => turnedDown(county, visit), back)
}

/** An order's number is what the address is made of; anything else finds nothing. */
const numberOf = (visit: Visit): string => /^XC\d{8}-\d{5,}$/.exec(visit.params['number'] ?? '')?.[0] ?? 'XC'
const back = (visit: Visit): string => `/desk/co-checks/${numberOf(visit)}`

async function order(county: County, visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const found = await coCheckDetail(county, visit.actor, numberOf(visit))
  if (!found.ok) return refused(visit, found, '/desk')
  const organs = [...await organNames(county)].filter(([code, name]) => !code.startsWith('village-') && name !== found.value.issuingOrgan).map(([value, label]) => ({ value, label }))
  return { page: <CoCheckPage frame={visit.frame} order={found.value} organs={organs} errors={errors} given={visit.body} />, status: errors.length > 0 ? 400 : 200 }
}

const channels = Object.keys(t.channels) as (keyof typeof t.channels)[] // the keys of a constant
const findings = Object.keys(t.findings) as (keyof typeof t.findings)[]

async function answered(county: County, visit: Visit): Promise<Answer> {
  const { body, actor, requestId } = visit
  const finding = findings.find((f) => f === body['finding'])
  if (finding === undefined) return { go: back(visit) }
  const organ = body['organ']?.trim()
  const answer = {
    id: numberOf(visit), finding, note: (body['note'] ?? '').trim().slice(0, 1000), evidence: [], channel: channels.find((c) => c === body['channel']) ?? 'system',
    ...(organ ? { organ } : {}),
  }
  const done = await perform(county, actor, { act: 'answer-co-check', requestId, body: answer }, (tx) => answerCoCheck(tx, answer))
  if (done.ok) return { go: `/desk?done=${done.value.state === 'passed-on' ? 'passed-on' : 'answered'}` }
  const errors = fieldErrors(done)
  return errors.length > 0 ? order(county, visit, errors) : refused(visit, done, back(visit))
}

async function turnedDown(county: County, visit: Visit): Promise<Answer> {
  const { body, actor, requestId } = visit
  const refusal = { id: numberOf(visit), ground: body['ground'] ?? '', note: (body['refuseNote'] ?? '').trim().slice(0, 1000) }
  if (refusal.note === '') return order(county, visit, [{ field: 'refuseNote', text: t.refuseNoteEmpty }])
  const done = await perform(county, actor, { act: 'refuse-co-check', requestId, body: refusal }, (tx) => refuseCoCheck(tx, refusal))
  if (done.ok) return { go: '/desk?done=refused' }
  const errors = fieldErrors(done)
  return errors.length > 0 ? order(county, visit, errors) : refused(visit, done, back(visit))
}
