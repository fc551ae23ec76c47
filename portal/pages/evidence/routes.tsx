/** Addresses of the one-time link: what is to be sent, and sending it. */
import type { Refusal } from '../../../src/kernel/result.ts'
import type { County } from '../../../src/platform/county.ts'
import type { FieldError } from '../../kit/form.tsx'
import { linkFace, sendByLink } from '../../rooms.ts'
import { fieldErrors } from '../../site/answers.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import { OverPage, SendPage, SentPage } from './send.tsx'

export function addEvidenceRoutes({ county, get, post }: Site): void {
  get('/evidence/:token', 'anyone', (visit) => shown(county, visit, []))
  post('/evidence/:token', 'anyone', (visit) => sent(county, visit))
}

/** As long as our own tokens are; nothing else is looked up. */
const tokenOf = (visit: Visit): string => /^[\w-]{43}$/.exec(visit.params['token'] ?? '')?.[0] ?? ''
const over = (visit: Visit, refusal: Refusal): Answer => ({ page: <OverPage frame={visit.frame} why={refusal.detail} next={refusal.next} />, status: refusal.status })

async function shown(county: County, visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const token = tokenOf(visit)
  const face = await linkFace(county, token)
  const files = /^\d{1,2}$/.exec(visit.query['sent'] ?? '')?.[0]
  if (!face.ok) return face.code === 'link-used' && files !== undefined ? { page: <SentPage frame={visit.frame} files={Number(files)} /> } : over(visit, face)
  return { page: <SendPage frame={visit.frame} token={token} face={face.value} errors={errors} />, status: errors.length > 0 ? 400 : 200 }
}

async function sent(county: County, visit: Visit): Promise<Answer> {
  const token = tokenOf(visit)
  const done = await sendByLink(county, token, { requestId: visit.requestId.slice(0, 100), files: visit.files })
  if (done.ok) return { go: `/evidence/${token}?sent=${done.value.files}` }
  const errors = done.code.startsWith('file-') ? [{ field: 'files', text: done.detail }] : fieldErrors(done, { file: 'files' })
  return errors.length > 0 ? shown(county, visit, errors) : over(visit, done)
}
