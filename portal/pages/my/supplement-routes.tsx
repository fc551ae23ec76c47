/** Addresses for adding what is missing. */
import type { Refusal } from '../../../src/kernel/result.ts'
import type { FieldError } from '../../kit/form.tsx'
import { answerSupplement, caseForPerson } from '../../rooms.ts'
import { fieldErrors, refused } from '../../site/answers.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import { isAsked, SupplementPage } from './supplement.tsx'

export function addSupplementRoutes({ county, get, post }: Site): void {
  get('/my/:number/supplement', 'person', (visit) => page(county, visit, []))
  post('/my/:number/supplement', 'person', async (visit) => {
    const caseNumber = visit.params['number'] ?? ''
    const done = await answerSupplement(county, visit.actor, {
      requestId: visit.requestId, caseNumber, text: textOf(visit), files: visit.files.slice(0, 10),
    })
    if (done.ok) return { go: `/my/${caseNumber}` }
    const errors = [...fieldErrors(done), ...aboutFile(done)]
    return errors.length > 0 ? page(county, visit, errors) : refused(visit, done, `/my/${caseNumber}`)
  })
}

const textOf = (visit: Visit) => (visit.body['text'] ?? '').trim().slice(0, 2000)

/** A refusal about the file itself has no field of its own in the room. */
const aboutFile = (refusal: Refusal): FieldError[] => (refusal.code.startsWith('file-') ? [{ field: 'files', text: refusal.detail }] : [])

async function page(county: Site['county'], visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const view = await caseForPerson(county, visit.actor, visit.params['number'] ?? '')
  if (!view.ok) return refused(visit, view, '/my')
  if (view.value.supplement === null || !isAsked(view.value)) return { go: `/my/${view.value.caseNumber}` }
  return { page: <SupplementPage frame={visit.frame} view={view.value} asked={view.value.supplement} text={textOf(visit)} errors={errors} />, ...(errors.length > 0 ? { status: 400 } : {}) }
}
