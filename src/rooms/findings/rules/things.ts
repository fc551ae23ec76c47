/** Things that are needed and given: a proof of the catalogue under any name is one thing, and so is a certificate under any name. Pure. */
import type { NameIndex } from '../../catalogue/index.ts'
import { foldedName } from '../../catalogue/index.ts'
import type { Things } from './circular.ts'

/** Below this two names may be alike and still two things. */
const SAME_THING = 0.9

export interface MadeThings extends Things {
  /** The thing a name or a code means. */
  of(name: string): string
}

/** `named`: names of the proofs, by code. */
export function makeThings(index: NameIndex, named: ReadonlyMap<string, string>): MadeThings {
  const names = new Map<string, string>()
  const known = new Map<string, string>()
  const find = (name: string): string => {
    if (named.has(name)) return name
    const proof = index.book.isHeld(name) ? undefined : index.like(name, { least: SAME_THING, limit: 1 })[0]
    const thing = proof?.key ?? paper(name) ?? index.book.parts(name).key
    if (!names.has(thing)) names.set(thing, name)
    return thing
  }
  return {
    of: (name) => {
      const thing = known.get(name) ?? find(name)
      known.set(name, thing)
      return thing
    },
    nameOf: (thing) => named.get(thing) ?? names.get(thing) ?? thing,
    proofOf: (thing) => (named.has(thing) ? thing : null),
  }
}

/** 居民身份证 and 身份证, 户口簿 and 户口本 are the same paper; null for what does not end as a certificate does. */
function paper(name: string): string | null {
  const folded = foldedName(name).replace(/^居民/, '').replace(/证书$/, '证').replace(/户口本$/, '户口簿')
  return /(?:证|簿|执照|许可)$/.test(folded) ? `paper:${folded}` : null
}
