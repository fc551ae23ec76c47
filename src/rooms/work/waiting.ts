/** From the rooms' own rows to pieces of work: whose, about whom, until when, and when the next step is due. */
import type { WorkingCalendar } from '../../kernel/calendar.ts'
import { maskIdNumber, maskName } from '../../kernel/masking.ts'
import type { County } from '../../platform/county.ts'
import { newId } from '../../platform/ids.ts'
import type { AgencyWork } from '../agency/index.ts'
import type { CaseWork } from '../cases/index.ts'
import { calendarOf, organByCode } from '../organs/index.ts'
import type { Waiting } from './item-store.ts'
import type { Params } from './params.ts'
import { paramsOf } from './params.ts'
import type { WorkKind } from './rules.ts'
import { nextStep } from './rules.ts'

/** What a page shows of whom it is about. */
export interface MaskedSubject {
  readonly name: string
  readonly idNumber: string
}

interface Sources {
  readonly orders: readonly AgencyWork[]
  readonly errands: readonly AgencyWork[]
  /** Cases that wait themselves, and those the orders and errands belong to. */
  readonly cases: ReadonlyMap<string, CaseWork>
  /** Which of the cases are asked about. */
  readonly decisions: readonly string[]
}

/** Only what waits comes out. */
export async function waitingOf(county: County, { orders, errands, cases, decisions }: Sources): Promise<Waiting[]> {
  const calendar = await calendarOf(county)
  const params = await paramsOf(county)
  const make = async (kind: WorkKind, row: { id: string; number: string; organ: string; opened_at: Date }, c: CaseWork, item: string | null, dueAt: Date): Promise<Waiting> => ({
    id: newId(), kind, object: row.number, objectId: row.id, caseNumber: c.number, matter: c.matter, item, organ: row.organ,
    division: (await organByCode(county, row.organ))?.division ?? county.region, subject: subjectOf(county, c), openedAt: row.opened_at, dueAt,
    nextStepAt: nextStep(calendar, params.steps, { openedAt: row.opened_at, dueAt, level: 0 })?.at ?? null,
  })
  const made: Promise<Waiting>[] = []
  const ofAgency = (kind: 'co-check' | 'errand', rows: readonly AgencyWork[], due: (row: AgencyWork) => Date) => {
    for (const row of rows) {
      const c = cases.get(row.case_number)
      if (row.open && c) made.push(make(kind, row, c, row.item, due(row)))
    }
  }
  ofAgency('co-check', orders, (order) => order.ends_at)
  ofAgency('errand', errands, (errand) => errandDue(calendar, params, errand))
  for (const number of decisions) {
    const c = cases.get(number)
    if (c?.open && c.ends_at !== null) made.push(make('decision', c, c, null, c.ends_at))
  }
  return Promise.all(made)
}

function subjectOf(county: County, c: CaseWork): Buffer {
  const { kind, name, idNumber } = county.seal.open<{ kind: string; name: string; idNumber: string }>(c.applicant_sealed)
  const masked: MaskedSubject = kind === 'company' ? { name, idNumber } : { name: maskName(name), idNumber: maskIdNumber(idNumber) }
  return county.seal.close(masked)
}

/** The deadline of an errand: ours for the agent, within the days the authorisation is good for. */
function errandDue(calendar: WorkingCalendar, params: Params, errand: AgencyWork): Date {
  const { at } = calendar.deadline(errand.opened_at, params.errandWorkingDays)
  return at < errand.ends_at ? at : errand.ends_at
}
