/**
 * A handle stands for a person or company who was found at a window: sealed, for that window alone, and for a day. With it a
 * browser can go on without holding a number it was never given in full.
 */
import { z } from 'zod'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { County } from '../../platform/county.ts'

export interface Somebody {
  readonly kind: 'person' | 'company'
  readonly name: string
  readonly idNumber: string
}

/** As long as what was taken in without a network may be sent. */
const DAY_MS = 24 * 3_600_000
const inside = z.strictObject({ kind: z.enum(['person', 'company']), name: z.string(), idNumber: z.string(), window: z.string(), until: z.number() })

export function makeHandle(county: County, actor: Actor, who: Somebody): string {
  const { kind, name, idNumber } = who
  const until = county.clock.now().getTime() + DAY_MS
  return county.seal.close({ kind, name, idNumber, window: actor.division, until } satisfies z.infer<typeof inside>).toString('base64url')
}

/** Refuses `handle-not-valid` for anything but a handle of this window that has not run out. */
export function openHandle(county: County, actor: Actor, handle: string): Result<Somebody> {
  const gone = refuse('handle-not-valid', { status: 410, detail: '查到的人已经过期，或不是这个窗口查到的。', next: ['重新读卡或输入号码'] })
  try {
    const { window, until, ...who } = inside.parse(county.seal.open<unknown>(Buffer.from(handle, 'base64url')))
    return window === actor.division && until > county.clock.now().getTime() ? ok(who) : gone
  } catch {
    return gone
  }
}
