/** Whom and what a proof concerns: organs that ask for or issue it, levels, life events. By it the lists are filtered. */
import type { Catalogue, Matter, ProofItem } from '../../catalogue/index.ts'

export interface Concern {
  readonly organs: ReadonlySet<string>
  readonly levels: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  readonly matters: readonly Matter[]
}

export interface ConcernFilter {
  readonly organ?: string | undefined
  readonly township?: string | undefined
  readonly event?: string | undefined
}

const kept = new WeakMap<Catalogue, ReadonlyMap<string, Concern>>()

/** Issuers by residence belong to every township or village alike. */
const localLevel: Readonly<Record<string, string>> = { 'by-residence:township': 'township', 'by-residence:village': 'village' }

function concernOf(item: ProofItem, matters: readonly Matter[]): Concern {
  const level = localLevel[item.issuer ?? '']
  return {
    matters, organs: new Set([...matters.map((matter) => matter.organ), ...(item.issuer === null ? [] : [item.issuer])]),
    levels: new Set([...matters.flatMap((matter) => matter.levels), ...(level === undefined ? [] : [level])]), events: new Set(matters.flatMap((matter) => matter.lifeEvents)),
  }
}

/** Made once for each catalogue. */
export function concernsOf(catalogue: Catalogue): ReadonlyMap<string, Concern> {
  const known = kept.get(catalogue)
  if (known) return known
  const askedBy = new Map<string, Matter[]>()
  for (const matter of catalogue.matters.values()) {
    for (const item of new Set(matter.groups.flatMap((group) => group.members.map((member) => member.item)))) askedBy.set(item, [...askedBy.get(item) ?? [], matter])
  }
  const made = new Map([...catalogue.items.values()].map((item) => [item.code, concernOf(item, askedBy.get(item.code) ?? [])]))
  kept.set(catalogue, made)
  return made
}

/** A township's: what townships and villages handle or issue. */
export function fits(concern: Concern | undefined, { organ, township, event }: ConcernFilter): boolean {
  if (organ !== undefined && !(concern?.organs.has(organ) ?? false)) return false
  if (township !== undefined && !(concern?.levels.has('township') || concern?.levels.has('village') || concern?.organs.has(`township-${township}`))) return false
  return event === undefined || (concern?.events.has(event) ?? false)
}
