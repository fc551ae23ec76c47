/** The frame of a case that was just made, without opening again what was sealed a moment ago. */
import type { CaseFrame } from '../../resolution/index.ts'
import type { CaseRow } from '../store.ts'
import type { NewCase } from './new-case.ts'

export function frameOfNew(row: CaseRow, input: NewCase): CaseFrame {
  return {
    id: row.id, number: row.number, matter: row.matter, matterName: input.matter.name, organ: row.organ, residence: row.residence, subject: row.subject,
    applicant: input.applicant, facts: { applicant: row.facts, answers: input.answers, matter: { level: row.level } }, groups: row.requirements,
    excludedField: input.matter.excludedField, submitted: input.submitted, minor: row.facts['minor'] === true,
  }
}
