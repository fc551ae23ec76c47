import type { County } from '../../platform/county.ts'
import { registerReading } from './acts/read-import.ts'
import { watchSurvey } from './daemons/remind.ts'

/** Registers the job that reads workbooks, and the reminders. */
export function openSurveys(county: County): void {
  registerReading(county)
  watchSurvey(county)
}
