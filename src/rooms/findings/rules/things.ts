/** Things that are needed and given: a proof under any name is one thing, and so is a certificate under any name. Pure. */
import type { NameIndex } from '../../catalogue/index.ts'
import { foldedName } from '../../catalogue/index.ts'
import type { Need, Thing } from './facts.ts'

/** Below this two names may be alike and still two things. */
const SAME_THING = 0.9

export interface Things {
  /** The thing a name or a code means. */
  of(name: string): Thing
  need(thing: string, needs: string, rest: Pick<Need, 'organ' | 'where' | 'basis' | 'from'>): Need
}

/**
 * `named`: names of the proofs, by code; `others`: codes by other names that the maintained list gives them. Proofs that show the same
 * fact are the same thing, whatever use they are for.
 */
export function makeThings(index: NameIndex, named: ReadonlyMap<string, string>, others: ReadonlyMap<string, string> = new Map()): Things {
  const known = new Map<string, Thing>()
  const find = (name: string): Thing => {
    const own = named.get(name)
    if (own !== undefined) return { id: index.book.parts(own).key, name: own, item: name }
    const listed = others.get(foldedName(name))
    if (listed !== undefined) return { id: index.book.parts(named.get(listed) ?? name).key, name, item: listed }
    const proof = index.book.isHeld(name) ? undefined : index.like(name, { least: SAME_THING, limit: 1 })[0]
    if (proof) return { id: index.book.parts(proof.name).key, name, item: proof.key }
    return { id: paper(name) ?? index.book.parts(name).key, name, item: null }
  }
  const of = (name: string): Thing => {
    const thing = known.get(name) ?? find(name)
    known.set(name, thing)
    return thing
  }
  return { of, need: (thing, needs, rest) => ({ ...rest, thing: of(thing), needs: of(needs) }) }
}

/** 居民身份证 and 身份证, 户口簿 and 户口本 are the same paper; null for what does not end as a certificate does. */
function paper(name: string): string | null {
  const folded = foldedName(name).replace(/^居民/, '').replace(/证书$/, '证').replace(/户口本$/, '户口簿')
  return /(?:证|簿|执照|许可)$/.test(folded) ? `paper:${folded}` : null
}
