/** The last requests a department's system saw, as its own people could look at: when, what for, on what basis. No names, no numbers. */
import type { Asked } from './answer.ts'

const KEPT = 200

type Kept = Pick<Asked, 'method' | 'path' | 'purpose' | 'basis'> & { readonly status: number; readonly at: number }

interface Logged {
  readonly at: string
  readonly method: string
  readonly path: string
  readonly purpose: string
  readonly basis: string
  readonly status: number
}

/** Headers carry Chinese percent-encoded. */
function readable(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '')
  } catch {
    return header ?? ''
  }
}

export function makeRequestLog() {
  const ring: Kept[] = []
  let next = 0
  return {
    add({ method, path, purpose, basis }: Asked, status: number): void {
      ring[next] = { method, path, purpose, basis, status, at: Date.now() }
      next = (next + 1) % KEPT
    },
    /** Newest first. */
    entries(): Logged[] {
      return [...ring.slice(next), ...ring.slice(0, next)].toReversed()
        .map((kept) => ({ ...kept, at: new Date(kept.at).toISOString(), purpose: readable(kept.purpose), basis: readable(kept.basis) }))
    },
  }
}
