/** From what an organ declared to rows of the lists: which list, with what facts. What is no proof, and what an organ issues, is on none. */
import type { CancelGround, ListChangeRowInput } from '../lists/index.ts'
import type { Entry } from './entry.ts'
import { plainName } from './entry.ts'
import type { SurveyRoute } from './texts.ts'
import type { Given } from './wizard.ts'
import { verdictOf } from './wizard.ts'

export interface Declared {
  readonly entry: Entry
  readonly answers: Given
}

const grounds: Readonly<Record<string, CancelGround>> = {
  basis: 'no-basis', internal: 'internal-check', document: 'certificate-shows', covered: 'covered', online: 'online-check', commitment: 'commitment', knowable: 'cannot-know',
}
const risks = { low: 'low', middle: 'medium', high: 'high' } as const

/** What the wizard came to goes before what was proposed; null: on no list, or nobody has said yet. */
export function listOf({ entry, answers }: Declared): SurveyRoute | null {
  if (entry.side === 'issues') return null
  const { verdict } = verdictOf(answers)
  switch (verdict) {
    case 'not-proof': return null
    case 'cancel': return 'cancel'
    case 'share': return 'sharing'
    case 'check': return 'agency'
    case 'commitment': return 'commitment'
    default: return entry.route ?? (entry.basisKind === 'none' ? 'cancel' : null)
  }
}

function groundOf({ entry, answers }: Declared): CancelGround | undefined {
  const { because } = verdictOf(answers)
  return (because ? grounds[because.key] : undefined) ?? (entry.basisKind === 'none' ? 'no-basis' : undefined)
}

/** One row for each proof, however many matters ask for it; by list. */
export function draftRows(declared: readonly Declared[], source: string): ReadonlyMap<SurveyRoute, ListChangeRowInput[]> {
  const byList = new Map<SurveyRoute, Map<string, Declared[]>>()
  for (const each of declared) {
    const list = listOf(each)
    if (list === null) continue
    const names = byList.get(list) ?? new Map<string, Declared[]>()
    const key = plainName(each.entry.name)
    byList.set(list, names.set(key, [...names.get(key) ?? [], each]))
  }
  return new Map([...byList].map(([list, names]) => [list, [...names.values()].map((same) => rowOf(list, same, source))]))
}

function rowOf(list: SurveyRoute, same: readonly Declared[], source: string): ListChangeRowInput {
  const [first] = same
  if (!first) throw new Error('a proof without a row')
  const { entry } = first
  const yearly = same.flatMap((each) => each.entry.yearly ?? [])
  const ground = list === 'cancel' ? same.map(groundOf).find((each) => each !== undefined) : undefined
  const bare = entry.basisKind === 'none'
  return {
    name: entry.name.slice(0, 120), basis: bare ? '' : entry.basis.slice(0, 500), article: entry.article.slice(0, 300), replacedBy: entry.guide.slice(0, 500), source,
    facts: {
      ...(ground ? { ground } : {}), ...(yearly.length > 0 ? { frequency: Math.min(10_000_000, yearly.reduce((sum, each) => sum + each, 0)) } : {}), ...(entry.risk ? { risk: risks[entry.risk] } : {}),
      ...(entry.issuer ? { issuer: entry.issuer } : {}),
    },
  }
}
