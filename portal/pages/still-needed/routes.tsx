/** "这个证明还要吗": asking, the answer, reporting who still asks, the poster. */
import type { County } from '../../../src/platform/county.ts'
import { reportBody } from '../../../src/rooms/lists/index.ts'
import { printSheet } from '../../../src/platform/documents/sheet.ts'
import { dayOf } from '../../../src/kernel/day.ts'
import { qrModules } from '../../kit/qr.tsx'
import { reportDemand, stillNeeded } from '../../rooms.ts'
import { refused, sorry } from '../../site/answers.ts'
import { errors } from '../errors/texts.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import { AnswerPage } from './answer.tsx'
import { AskPage } from './ask.tsx'
import { PosterPage } from './poster.tsx'
import { ReportedPage } from './reported.tsx'
import { stillNeeded as t } from './texts.ts'

export function addStillNeededRoutes({ county, get, post }: Site, publicUrl: string): void {
  const address = new URL('/still-needed', publicUrl).href
  get('/still-needed', 'anyone', (visit) => answer(county, visit))
  post('/still-needed/report', 'anyone', (visit) => report(county, visit), () => '/still-needed')
  get('/still-needed/reported', 'anyone', async ({ frame, query }) => {
    const number = /^FY\d{8}-\d{5,}$/.exec(query['number'] ?? '')?.[0]
    return number === undefined ? { go: '/still-needed' } : { page: <ReportedPage frame={frame} number={number} /> }
  })
  get('/still-needed/poster', 'anyone', async ({ frame }) => ({ page: <PosterPage frame={frame} address={address} /> }))
  get('/still-needed/poster.pdf', 'anyone', async ({ frame: { county: contact, now } }) => posterOf(address, contact, dayOf(now)))
}

async function answer(county: County, { frame, query }: Visit): Promise<Answer> {
  const q = (query['q'] ?? '').trim().slice(0, 300)
  if (q === '') return { page: <AskPage frame={frame} /> }
  return { page: <AnswerPage frame={frame} answer={await stillNeeded(county, q, query['item']?.slice(0, 40))} /> }
}

async function report(county: County, visit: Visit): Promise<Answer> {
  const { asked = '', item, place = '', words = '', contact = '' } = visit.body
  const body = reportBody.safeParse({ requestId: visit.requestId, asked, ...(item === undefined ? {} : { item }), place, words, contact })
  if (!body.success) return sorry(visit.frame, errors.unreadable, 400)
  const done = await reportDemand(county, body.data)
  return done.ok ? { go: `/still-needed/reported?number=${done.value.number}` } : refused(visit, done, '/still-needed')
}

function posterOf(address: string, contact: { name: string; phone: string | null; callee: string }, day: string): Answer {
  const { pdf, digest } = printSheet('poster', {
    title: t.title, scan: t.poster.scan, lines: t.poster.lines, address, county: contact.name, qr: qrModules(address), call: contact.phone === null ? '' : `${contact.callee} ${contact.phone}`, day,
  })
  return { file: { type: 'application/pdf', content: pdf, etag: digest, name: `${t.title}.pdf` } }
}
