/** Addresses of an agent's errand: what to get for whom, and bringing it. */
import type { County } from '../../src/platform/county.ts'
import { perform } from '../../src/platform/county.ts'
import type { FieldError } from '../kit/form.tsx'
import { agentTask, deliverByAgent } from '../rooms.ts'
import { fieldErrors, refused, sorry } from '../site/answers.ts'
import type { SentFile } from '../site/body.ts'
import type { Answer, Site, Visit } from '../site/site.ts'
import { TaskPage } from './task.tsx'
import { task as t } from './texts.ts'

const MOST_FILES = 10

export function addTaskRoutes({ county, get, post }: Site): void {
  get('/desk/tasks/:id', 'staff', (visit) => errand(county, visit, []))
  post('/desk/tasks/:id', 'staff', (visit) => delivered(county, visit))
}

async function errand(county: County, visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const found = await agentTask(county, visit.actor, visit.params['id'] ?? '')
  if (!found.ok) return sorry(visit.frame, t.gone, found.status)
  return { page: <TaskPage frame={visit.frame} task={found.value} errors={errors} note={visit.body['note'] ?? ''} />, status: errors.length > 0 ? 400 : 200 }
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** The kinds that are kept. What is none of them goes on as one, and is refused with a word because it does not begin as one. */
const kinds = ['image/jpeg', 'image/png', 'application/pdf'] as const
const evidenceOf = (file: SentFile) => ({ ...file, mediaType: kinds.find((kind) => kind === file.mediaType) ?? kinds[2] })

async function delivered(county: County, visit: Visit): Promise<Answer> {
  const { body, files, actor, requestId } = visit
  const id = visit.params['id'] ?? ''
  if (!isId.test(id)) return sorry(visit.frame, t.gone, 404)
  const delivery = { id, got: body['got'] === 'yes', note: (body['note'] ?? '').trim().slice(0, 1000), evidence: files.slice(0, MOST_FILES).map(evidenceOf) }
  const done = await perform(county, actor, { act: 'deliver-by-agent', requestId, body: delivery }, (tx) => deliverByAgent(tx, delivery))
  if (done.ok) return { go: `/desk?done=${delivery.got ? 'delivered' : 'not-delivered'}` }
  const errors = done.code.startsWith('file-') ? [{ field: 'files', text: done.detail }] : fieldErrors(done, { evidence: 'files' })
  return errors.length > 0 ? errand(county, visit, errors) : refused(visit, done, `/desk/tasks/${delivery.id}`)
}
