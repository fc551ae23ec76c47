/** One row of the survey: a proof that an organ asks for, or that it issues. */
import { coreOf, foldedName } from '../catalogue/index.ts'
import type { BasisKind } from './basis.ts'
import type { Risk, Sharable, Side, SurveyLevel, SurveyRoute } from './texts.ts'

export interface Entry {
  readonly side: Side
  /** Code of a matter of the catalogue; null: outside of it, or the form has no such column. */
  readonly matter: string | null
  /** As the organ calls it. */
  readonly matterName: string
  readonly matterKind: string
  readonly levels: readonly SurveyLevel[]
  readonly name: string
  readonly purpose: string
  readonly basisKind: BasisKind
  readonly basis: string
  readonly article: string
  readonly basisText: string
  /** The day on which the document came into force, where the organ says so. */
  readonly basisFrom: string | null
  /** Code of the organ that asks; null: not one of the county's. */
  readonly asker: string | null
  readonly askerName: string
  readonly issuer: string | null
  readonly issuerName: string
  readonly form: string
  readonly yearly: number | null
  readonly sharable: Sharable
  readonly route: SurveyRoute | null
  readonly risk: Risk | null
  readonly reason: string
  readonly guide: string
  readonly note: string
}

const FORMS = /[(（](?:原件|复印件|原件及复印件|加盖公章)[)）]/g

/** Brings a proof's or a matter's name into the form in which two are the same. */
export const plainName = (text: string): string => foldedName(text.replaceAll(FORMS, ''))

/** What the two sides of a proof are matched by: the name without the words that every proof's name ends with. */
export const sharedName = (name: string): string => coreOf(name.replaceAll(FORMS, ''))

/** What makes two rows of one organ the same row. */
export function naturalKey(entry: Pick<Entry, 'side' | 'matter' | 'matterName' | 'purpose' | 'name' | 'issuer' | 'issuerName' | 'asker' | 'askerName'>): string {
  const what = entry.matter ?? plainName(entry.matterName === '' ? entry.purpose : entry.matterName)
  const other = entry.side === 'asks' ? entry.issuer ?? plainName(entry.issuerName) : entry.asker ?? plainName(entry.askerName)
  return JSON.stringify([entry.side, what, plainName(entry.name), other])
}
