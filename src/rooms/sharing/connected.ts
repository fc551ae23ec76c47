/** Which connector a county's requests go through; the composition root connects it once. */
import type { County } from '../../platform/county.ts'
import type { Connector } from './port.ts'

const connectors = new WeakMap<County, Connector>()

export function connectSources(county: County, connector: Connector): void {
  connectors.set(county, connector)
}

export function connectorOf(county: County): Connector {
  const connector = connectors.get(county)
  if (!connector) throw new Error('no connector to the holders\' systems was set up')
  return connector
}
