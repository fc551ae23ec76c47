/**
 * The keys of a page in layers, and keys that come before their page: pressed while it is still being read, they wait for it a moment.
 * No React in here.
 */

export interface Key {
  /** As `KeyboardEvent.key`: `j`, `Enter`, `Escape`, `/`, `?`; with `ctrl+` in front when it goes with Ctrl. */
  readonly key: string
  readonly does: string
  readonly act: (event: KeyboardEvent) => void
  /**
   * Changes nothing but where one is. Pressed while a page is still being read, it is kept and acts when the page is there; a key that
   * decides something never does, since nobody has seen yet what it would decide.
   */
  readonly moves?: true
}

export interface Board {
  add(keys: readonly Key[]): () => void
  /** Something is being read: keys that nobody knows yet are kept for a moment. Gives the way to say that it is there. */
  wait(): () => void
  readonly all: () => readonly Key[]
  press(event: KeyboardEvent): void
}

/** As a key is called in the list of keys. */
export const named = (event: KeyboardEvent) => `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.key}`

/** The list of keys in two: those of the page, and those of the frame, known by what they do. Of two for one key the nearer is said. */
export function byPlace(known: readonly Pick<Key, 'key' | 'does'>[], frame: readonly string[]): readonly [page: [string, string][], frame: [string, string][]] {
  const lines = [...new Map(known.map(({ key, does }) => [key, does]))]
  return [lines.filter(([, does]) => !frame.includes(does)), lines.filter(([, does]) => frame.includes(does))]
}

/** So many are kept, and for so long: long enough for a page to come, too short to surprise anybody. */
const MOST_EARLY = 8
const EARLY_MS = 3000

interface BoardOptions {
  /** Runs one act and shows what it did, so that the next one goes on from there. */
  readonly act?: (act: () => void) => void
  /** Milliseconds of the machine. */
  readonly now?: () => number
}

export function makeBoard({ act = (each) => { each() }, now = () => performance.now() }: BoardOptions = {}): Board {
  let layers: readonly (readonly Key[])[] = []
  let early: readonly { readonly event: KeyboardEvent; readonly at: number }[] = []
  let waiting = 0
  // The layer that was added last is the nearest one: a drawer before its page, a page before the frame.
  const find = (event: KeyboardEvent) => layers.toReversed().flatMap((layer) => layer.find((key) => key.key === named(event)) ?? [])[0]
  const replay = (event: KeyboardEvent) => {
    const key = find(event)
    if (key?.moves) act(() => { key.act(event) })
  }
  return {
    add(keys) {
      layers = [...layers, keys]
      const fresh = early.filter(({ at }) => now() - at < EARLY_MS)
      const known = fresh.filter(({ event }) => keys.some((key) => key.key === named(event)))
      early = fresh.filter((each) => !known.includes(each))
      // Once the rest of the page has said its keys too.
      if (known.length > 0) queueMicrotask(() => { for (const { event } of known) replay(event) })
      return () => { layers = layers.filter((layer) => layer !== keys) }
    },
    wait() {
      waiting += 1
      return () => { waiting -= 1 }
    },
    all: () => layers.flat(),
    press(event) {
      const hit = find(event)
      if (!hit) {
        if (waiting > 0 && !event.ctrlKey && !event.metaKey) early = [...early, { event, at: now() }].slice(-MOST_EARLY)
        return
      }
      event.preventDefault()
      hit.act(event)
    },
  }
}
