/** What can be wrong with a department's system. */
export const faults = ['none', 'down', 'slow', 'wrong-person', 'no-record', 'refused', 'malformed'] as const
export type Fault = (typeof faults)[number]

/** Longer than anybody waits. */
export const SLOW_MS = 6_000

export const isFault = (value: unknown): value is Fault => faults.some((fault) => fault === value)

/** An answer as it leaves the department's building. */
export interface Reply {
  readonly status: number
  readonly text: string
}

export const noRecord: Reply = { status: 404, text: JSON.stringify({ code: 'NO_RECORD', message: '未查询到记录' }) }
export const notAllowed: Reply = { status: 403, text: JSON.stringify({ code: 'NOT_ALLOWED', message: '未授权查询该数据' }) }

/** Text that ends in the middle of its JSON. */
export const cutShort = (reply: Reply): Reply => ({ status: 200, text: reply.text.slice(0, Math.ceil(reply.text.length / 2)) })
