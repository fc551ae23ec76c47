/**
 * Time comes through a port, so that a whole county can run under a set clock (invariant 11).
 * The county clock drives everything of the business: deadlines, validity, lists in force, jobs.
 * Sessions and job leases run on the machine's clock, because they guard the machine.
 */
export interface Clock {
  now(): Date
}

export interface SettableClock extends Clock {
  /** Sets the county's time; `null` returns to the machine's time. Time goes on from there unless frozen. */
  set(now: Date | null): void
  /** Milliseconds the county's clock is ahead of the machine's. */
  offset(): number
}

/** The machine's clock, shifted by a settable offset. */
export function makeClock(machine: () => number = Date.now, offset = 0): SettableClock {
  let shift = offset
  return {
    now: () => new Date(machine() + shift),
    set: (now) => { shift = now === null ? 0 : now.getTime() - machine() },
    offset: () => shift,
  }
}

/** A clock that stands still until it is set: for tests. */
export function makeFrozenClock(at: string): SettableClock {
  let time = Date.parse(at)
  return {
    now: () => new Date(time),
    set: (now) => { time = now === null ? Date.now() : now.getTime() },
    offset: () => time - Date.now(),
  }
}
