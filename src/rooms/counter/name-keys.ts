/** How a person is found again by name without the name lying in clear: keyed digests of its beginnings and of its initials'. */
import { pinyin } from 'pinyin-pro'
import { nameKey } from '../../kernel/person-name.ts'
import type { Seal } from '../../platform/seal.ts'

/** So many characters are typed at least, so that nobody is browsed by surname. */
const SHORTEST = 2
const LONGEST = 8

/** Initials of a text, surnames read as surnames (单 s, not d); characters without a reading are left out. */
export function initialsOf(text: string, asName = false): string {
  const letters = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive', ...(asName ? { surname: 'head' as const } : {}) })
  return letters.join('').toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function beginnings(text: string): string[] {
  const characters = [...text]
  const shortest = Math.min(SHORTEST, characters.length)
  return characters.slice(0, LONGEST).map((_, i) => characters.slice(0, i + 1).join('')).slice(shortest - 1)
}

/** Digests under which a window finds a name; another window's digests of the same name are others. */
export function keysOfName(seal: Seal, division: string, name: string): Buffer[] {
  const plain = nameKey(name)
  const texts = new Set([...beginnings(plain), ...beginnings(initialsOf(plain)), ...beginnings(initialsOf(plain, true))])
  return [...texts].map((text) => keyOf(seal, division, text))
}

/** The digest to look for; null when too little was typed. */
export function keyOfTyped(seal: Seal, division: string, typed: string): Buffer | null {
  const plain = nameKey(typed)
  return plain === '' ? null : keyOf(seal, division, [...plain].slice(0, LONGEST).join(''))
}

const keyOf = (seal: Seal, division: string, text: string): Buffer => seal.key('counter-name', `${division} ${text}`)
