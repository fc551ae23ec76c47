/** Which gateways a county's messages go through, and who counts what waits for staff; the composition root connects both once. */
import type { Role } from '../../platform/actor.ts'
import type { County } from '../../platform/county.ts'
import type { Gateway } from './port.ts'
import type { Channel, Waiting } from './rules.ts'

/** One kind of work that waits, counted by the room that owns it. */
export interface WaitingWork {
  /** As it stands in the daily mail: 待答复的协查. */
  readonly name: string
  /** Whose work it is. */
  readonly roles: readonly Role[]
  /** organ: a person is told of their own organs' · county: of the whole county's. */
  readonly scope: 'organ' | 'county'
  /** By organ; once a day. */
  count(county: County): Promise<ReadonlyMap<string, Waiting>>
}

export interface Connections {
  readonly gateways: Readonly<Partial<Record<Channel, Gateway>>>
  /** Shared with the SMS gateway, which signs its reports with it. */
  readonly reportSecret: string | null
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly waiting: readonly WaitingWork[]
}

const connections = new WeakMap<County, Connections>()

export function connect(county: County, made: Connections): void {
  connections.set(county, made)
}

const none: Connections = { gateways: {}, reportSecret: null, publicUrl: '', waiting: [] }

export function connectionsOf(county: County): Connections {
  return connections.get(county) ?? none
}
