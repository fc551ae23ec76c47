/** What the SMS gateway and the mail server have in common: an address, and faults that are switched like the departments'. */

/** undelivered: taken over, and then never arrives. */
export const gatewayFaults = ['none', 'down', 'slow', 'refused', 'undelivered'] as const
export type GatewayFault = (typeof gatewayFaults)[number]

export const isGatewayFault = (value: unknown): value is GatewayFault => gatewayFaults.some((fault) => fault === value)

export interface RunningGateway {
  /** As the switch of faults calls it. */
  readonly source: 'sms' | 'mail'
  readonly name: string
  readonly url: string
  readonly fault: () => GatewayFault
  /** Comes back when it is so. */
  setFault(fault: GatewayFault): Promise<void>
  close(): Promise<void>
}

/** One change after the other: a server that stops must have stopped before it begins again. */
export function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    do(change: () => Promise<void>): Promise<void> {
      const done = last.then(change)
      last = done.catch(() => undefined)
      return done
    },
    idle: () => last,
  }
}

/** The newest so many, newest first. */
export function makeInbox<T>(kept: number) {
  const items: T[] = []
  return {
    add(item: T): void {
      items.unshift(item)
      if (items.length > kept) items.length = kept
    },
    all: (): readonly T[] => items,
  }
}
