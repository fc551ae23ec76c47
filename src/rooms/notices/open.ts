import type { County } from '../../platform/county.ts'
import { registerSending } from './acts/send-delivery.ts'
import type { Connections } from './connected.ts'
import { connect } from './connected.ts'
import { watchDigest } from './daemons/daily-digest.ts'

/** Registers gateways, the job that sends, and the daily mail. */
export function openNotices(county: County, connections: Connections): void {
  connect(county, connections)
  registerSending(county)
  watchDigest(county)
}
