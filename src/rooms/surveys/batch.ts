/** What becomes of rows that are read: new, changed, the same, twice, or wrong. Knows the organ's rows and those of the file so far. */
import type { Seal } from '../../platform/seal.ts'
import { sm3 } from '../../platform/seal.ts'
import { newId } from '../../platform/ids.ts'
import type { Counts, WrongRow } from './import-store.ts'
import type { Entry } from './entry.ts'
import { naturalKey } from './entry.ts'
import type { KnownRow } from './store.ts'
import { wrong } from './texts.ts'
import type { Understood, Wrong } from './understand.ts'
import type { NewRow } from './write-store.ts'

export interface Item {
  /** Row of the sheet. */
  readonly row: number
  /** What the workbook says which row it was. */
  readonly mark: string
  readonly understood: Understood
}

export interface Sorted {
  readonly fresh: NewRow[]
  readonly changed: NewRow[]
  readonly wrongs: WrongRow[]
}

export type SealKit = Pick<Seal, 'close' | 'key'>

/** 26 characters that tell a row by what it is about. */
export const keyOf = (text: string): string => sm3(text).toString('base64url').slice(0, 26)
/** Tells whether a row says something else than before. An entry's fields always stand in the same order. */
export const digestOf = (seal: Pick<Seal, 'key'>, entry: Entry, contact: string): Buffer => seal.key('survey-row', JSON.stringify([entry, contact]))
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Ten letters that nobody mixes up, for the workbook's column. */
export const markOf = (organ: string, key: string): string => [...sm3(`${organ} ${key}`).subarray(0, 10)].map((byte) => LETTERS[byte % 32]).join('')

export class Sorter {
  readonly counts: { -readonly [K in keyof Counts]: number } = { new: 0, changed: 0, same: 0, wrong: 0, repeated: 0 }
  private readonly organ: string
  private readonly seal: SealKit
  private readonly byKey: Map<string, KnownRow>
  private readonly byMark: Map<string, KnownRow>
  private readonly contacts = new Map<string, Buffer>()
  private readonly seen = new Map<string, { row: number; digest: Buffer }>()

  constructor(organ: string, rows: readonly KnownRow[], seal: SealKit) {
    this.organ = organ
    this.seal = seal
    this.byKey = new Map(rows.map((row) => [row.key, row]))
    this.byMark = new Map(rows.map((row) => [row.mark, row]))
  }

  /** `more`: what is wrong besides, by the item's place. */
  sort(items: readonly Item[], more: ReadonlyMap<number, readonly Wrong[]> = new Map()): Sorted {
    const sorted: Sorted = { fresh: [], changed: [], wrongs: [] }
    for (const [i, item] of items.entries()) {
      const before = [...item.understood.wrongs, ...more.get(i) ?? []]
      const wrongs = before.length > 0 ? before : this.place(item, sorted)
      if (wrongs.length === 0) continue
      this.counts.wrong += 1
      sorted.wrongs.push({ row: item.row, name: item.understood.entry.name.slice(0, 200), problems: wrongs })
    }
    return sorted
  }

  /** An office has few people who fill in: each is sealed once a file. */
  private sealed(contact: string): Buffer | null {
    if (contact === '') return null
    const sealed = this.contacts.get(contact) ?? this.seal.close(contact)
    this.contacts.set(contact, sealed)
    return sealed
  }

  private place({ row, mark, understood: { entry, contact } }: Item, sorted: Sorted): Wrong[] {
    const key = keyOf(naturalKey(entry))
    const digest = digestOf(this.seal, entry, contact)
    const before = this.seen.get(key)
    if (before) {
      if (!before.digest.equals(digest)) return [{ field: 'name', detail: wrong.twice(before.row) }]
      this.counts.repeated += 1
      return []
    }
    const known = this.byMark.get(mark.toUpperCase()) ?? this.byKey.get(key)
    const other = this.byKey.get(key)
    if (known && other && other.id !== known.id) return [{ field: 'name', detail: wrong.taken(entry.name) }]
    this.seen.set(key, { row, digest })
    if (known?.digest.equals(digest) && known.key === key) { this.counts.same += 1; return [] }
    const id = known?.id ?? newId()
    const stored: NewRow = { id, key, mark: known?.mark ?? markOf(this.organ, key), digest, entry, contactSealed: this.sealed(contact) }
    if (known) this.byKey.delete(known.key)
    // Not the row itself: fifty thousand of them are not held.
    this.byKey.set(key, { id, key, mark: stored.mark, digest })
    if (known) { this.counts.changed += 1; sorted.changed.push(stored) } else { this.counts.new += 1; sorted.fresh.push(stored) }
    return []
  }
}
