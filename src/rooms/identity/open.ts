/** Registers what the room listens to and looks at by the clock. */
import type { County } from '../../platform/county.ts'
import { endSessionsOfLeavers } from './acts/lock-account.ts'
import { watchReadings } from './daemons/daily-readings.ts'

export function openIdentity(county: County): void {
  endSessionsOfLeavers(county)
  watchReadings(county)
}
