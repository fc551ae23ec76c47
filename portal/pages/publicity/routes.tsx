/** Publicity: what is shown, objecting without signing in, and looking for the answer. Who objects stays unknown, signed in or not. */
import type { County } from '../../../src/platform/county.ts'
import { objectionByCode, objectOnce, publicChange, publicChanges } from '../../rooms.ts'
import { refused } from '../../site/answers.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import { AskPage, FiledPage, QueryPage } from './objection.tsx'
import { personalNumbers } from './personal.ts'
import { ChangePage, PublicityPage } from './publicity.tsx'
import { publicity as t } from './texts.ts'

const ROWS = 50

export function addPublicityRoutes({ county, get, post }: Site): void {
  get('/publicity', 'anyone', async ({ frame }) => ({ page: <PublicityPage frame={frame} changes={await publicChanges(county)} /> }))
  get('/publicity/:number', 'anyone', async (visit) => {
    const next = /^\d{1,7}$/.test(visit.query['next'] ?? '') ? visit.query['next'] : undefined
    const change = await publicChange(county, (visit.params['number'] ?? '').slice(0, 40), { limit: ROWS, next })
    return change.ok ? { page: <ChangePage frame={visit.frame} change={change.value} /> } : refused(visit, change, '/publicity')
  })
  post('/publicity/objections', 'anyone', (visit) => object(county, visit), () => '/publicity')
  get('/publicity/answers', 'anyone', async ({ frame }) => ({ page: <QueryPage frame={frame} /> }))
  post('/publicity/answers/look', 'anyone', (visit) => look(county, visit), () => '/publicity/answers')
}

/** The code must stand in no address, so the answer is the page itself; sent again it is the same objection. */
async function object(county: County, visit: Visit): Promise<Answer> {
  const { change: number = '', seq = '', text = '', way = '' } = visit.body
  const wrong = text.trim().length < 5 || text.length > 2000
  if (wrong || way === 'mend') {
    const change = await publicChange(county, number.slice(0, 40), { limit: ROWS })
    if (!change.ok) return refused(visit, change, '/publicity')
    return { page: <ChangePage frame={visit.frame} change={change.value} text={text.slice(0, 2000)} seq={seq} errors={wrong ? [{ field: 'text', text: t.object.tooShort }] : []} />, ...(wrong ? { status: 422 } : {}) }
  }
  const found = way === 'send' ? [] : personalNumbers(text)
  if (found.length > 0) return { page: <AskPage frame={visit.frame} objection={{ change: number.slice(0, 40), seq: seq.slice(0, 6), text: text.trim() }} found={found} /> }
  const filed = await objectOnce(county, { requestId: visit.requestId, change: number.slice(0, 40), ...(/^\d{1,6}$/.test(seq) ? { seq: Number(seq) } : {}), text: text.trim() })
  return filed.ok ? { page: <FiledPage frame={visit.frame} number={filed.value.number} code={filed.value.queryCode} /> } : refused(visit, filed, `/publicity/${encodeURIComponent(number.slice(0, 40))}`)
}

async function look(county: County, visit: Visit): Promise<Answer> {
  const { number = '', code = '' } = visit.body
  const found = await objectionByCode(county, { number: number.trim().toUpperCase().slice(0, 40), queryCode: code.slice(0, 20) })
  if (!found.ok) return { page: <QueryPage frame={visit.frame} number={number.slice(0, 40)} wrong={found.detail} />, status: found.status }
  return { page: <QueryPage frame={visit.frame} number={number.slice(0, 40)} found={found.value} /> }
}
