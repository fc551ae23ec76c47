/**
 * Selection rules: checked from data, never trusted (C2.3, O3, G4). Each list needs something else; what is missing stops the row, what
 * is only unusual is shown to those who decide.
 */
import type { ChangeList, RowAct, RowFacts } from './rules.ts'

/** Commitment items are used often: at least once a month in the county, unless the county sets another number. */
export const FREQUENT_A_YEAR = 12

/** What the county knows of the proof, apart from the row. */
export interface Known {
  /** How the proof stands on this list today. */
  readonly listed: 'no' | 'same' | 'otherwise'
  readonly cancelled: 'no' | 'grassroots' | 'all'
  readonly inCatalogue: boolean
  readonly named: boolean
  /** It stands twice in this change. */
  readonly twice: boolean
  /** An upper list says that villages must not issue it. */
  readonly barredToVillages: boolean
  /** An upper list names it: what the level above cancelled needs no ground of the county's own (C1.1). */
  readonly namedAbove: boolean
  /** An upper list of commitments names it: a written basis from above, if it is new here (G4). */
  readonly writtenAbove: boolean
  /** It or a matter that asks for it lies in a field where no commitment is taken. */
  readonly excluded: boolean
  readonly resource: 'unknown' | 'silent' | 'answers'
  readonly issuer: 'unknown' | 'no-team' | 'team'
  /** The basis names a law, a regulation or a decision of the State Council. */
  readonly lawful: boolean
}

export interface Selected {
  readonly act: RowAct
  readonly scope: 'all' | 'grassroots'
  readonly basis: string
  readonly facts: RowFacts
}

/** Codes of what stops a row; the rest only has to be looked at. */
export const stopping = [
  'no-name', 'twice', 'not-listed', 'no-ground', 'revives', 'cancelled', 'no-frequency', 'not-frequent', 'not-correctable', 'no-risk', 'risk-high', 'excluded', 'no-resource', 'resource-unknown',
  'resource-silent', 'no-issuer', 'issuer-unknown', 'issuer-no-team', 'no-field', 'no-law', 'no-basis', 'no-use', 'no-procedure', 'no-form', 'barred-to-villages',
] as const
export const looking = ['same', 'law-behind', 'new-proof'] as const
export type Problem = (typeof stopping)[number] | (typeof looking)[number]

const stops = new Set<string>(stopping)

/** Whether a row with these problems may not go on. */
export const stopsAt = (problems: readonly string[]): boolean => problems.some((problem) => stops.has(problem))

/** All that is wrong with a row, in the order in which it is said. */
export function problemsOf(list: ChangeList, row: Selected, known: Known): Problem[] {
  const found: Problem[] = []
  const when = (wrong: boolean, problem: Problem) => { if (wrong) found.push(problem) }
  when(!known.named, 'no-name')
  when(known.twice, 'twice')
  when(row.act !== 'add' && known.listed === 'no', 'not-listed')
  if (row.act === 'remove') {
    // What was cancelled comes back only on a basis from above (G4).
    when(list === 'cancel' && !known.lawful, 'revives')
    return found
  }
  when(known.listed === 'same', 'same')
  when(!known.inCatalogue && list !== 'village', 'new-proof')
  when(list !== 'cancel' && list !== 'village' && known.cancelled === 'all', 'cancelled')
  // A proof that is new to the county needs a basis from above, whichever way it is got (G4).
  when(!known.inCatalogue && (list === 'commitment' || list === 'sharing' || list === 'agency') && !known.lawful && !known.writtenAbove, 'no-law')
  return [...found, ...byList[list](row, known)]
}

const byList: Readonly<Record<ChangeList, (row: Selected, known: Known) => Problem[]>> = {
  cancel: (row, known) => [
    // To cancel it for villages only is to bring it back for everybody else: on a basis from above, by the long way (G4).
    ...known.cancelled === 'all' && row.scope === 'grassroots' && (row.act === 'add' || !known.lawful) ? ['revives'] as const : [],
    ...row.facts.ground === undefined && !known.namedAbove ? ['no-ground'] as const : [],
    ...row.facts.ground === 'no-basis' && known.lawful ? ['law-behind'] as const : [],
  ],
  commitment: ({ facts }, known) => [
    ...facts.frequency === undefined ? ['no-frequency'] as const : facts.frequency < FREQUENT_A_YEAR ? ['not-frequent'] as const : [],
    ...facts.correctable === true ? [] : ['not-correctable'] as const,
    ...facts.risk === undefined ? ['no-risk'] as const : facts.risk === 'high' ? ['risk-high'] as const : [],
    ...known.excluded ? ['excluded'] as const : [],
  ],
  sharing: ({ facts }, known) => facts.resource === undefined ? ['no-resource'] : known.resource === 'unknown' ? ['resource-unknown'] : known.resource === 'silent' ? ['resource-silent'] : [],
  agency: ({ facts }, known) => facts.issuer === undefined ? ['no-issuer'] : known.issuer === 'unknown' ? ['issuer-unknown'] : known.issuer === 'no-team' ? ['issuer-no-team'] : [],
  retained: ({ facts }, known) => [...facts.excludedField === undefined ? ['no-field'] as const : [], ...known.lawful ? [] : ['no-law'] as const],
  village: ({ basis, facts }, known) => [
    ...basis === '' ? ['no-basis'] as const : [], ...(facts.use ?? '') === '' ? ['no-use'] as const : [], ...(facts.procedure ?? '') === '' ? ['no-procedure'] as const : [],
    ...(facts.form ?? '') === '' ? ['no-form'] as const : [], ...known.barredToVillages || known.cancelled !== 'no' ? ['barred-to-villages'] as const : [],
  ],
}
