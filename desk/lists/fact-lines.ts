/** What a row or an entry says, as lines to read: the same for before and after, so that they can be laid side by side. */
import type { RowFacts } from '../../src/rooms/lists/changes/rules.ts'
import { fieldNames, groundNames, riskNames } from '../../src/rooms/lists/changes/texts.ts'
import { t } from './texts.ts'

interface Said {
  readonly scope: 'all' | 'grassroots'
  readonly basis: string
  readonly article: string
  readonly replacedBy: string
}

export type Line = readonly [label: string, text: string]

const known = (names: Readonly<Record<string, string>>, value: unknown) => (typeof value === 'string' ? names[value] ?? value : '')

/** Lines that are empty stay, so that the two sides have the same number. */
export function linesOf(list: string, said: Said, facts: RowFacts): Line[] {
  const f = t.fields
  const own: Readonly<Record<string, readonly Line[]>> = {
    cancel: [[f.scope, t.row.scope[said.scope]], [f.ground, known(groundNames, facts.ground)]],
    commitment: [[f.frequency, facts.frequency === undefined ? '' : String(facts.frequency)], [f.correctable, facts.correctable === undefined ? '' : facts.correctable ? t.yes : t.no], [f.risk, known(riskNames, facts.risk)]],
    sharing: [[f.resource, facts.resource ?? '']], agency: [[f.issuer, facts.issuer ?? '']], retained: [[f.excludedField, known(fieldNames, facts.excludedField)]],
    village: [[f.use, facts.use ?? ''], [f.procedure, facts.procedure ?? ''], [f.form, facts.form ?? '']],
  }
  return [[f.basis, said.basis], [f.article, said.article], [f.replacedBy, said.replacedBy], ...own[list] ?? []]
}
