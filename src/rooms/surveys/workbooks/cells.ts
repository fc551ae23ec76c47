/** A declared row as the cells of a form. */
import { narrow } from '../basis.ts'
import type { FormColumn, Key } from '../columns.ts'
import type { Entry } from '../entry.ts'
import { basisKindNames, levelNames, riskNames, routeNames, sharableNames, sides } from '../texts.ts'

export interface OutEntry {
  readonly entry: Entry
  readonly mark: string
  readonly contact: string
  readonly serial: number
}

const tick = (yes: boolean) => (yes ? '√' : '')

function textOf(key: Key, { entry, mark, contact, serial }: OutEntry, form: ReadonlySet<Key>): string {
  const level = (...levels: readonly string[]) => tick(entry.levels.some((each) => levels.includes(each)))
  switch (key) {
    case 'mark': return mark
    case 'serial': return String(serial)
    case 'side': return sides[entry.side]
    case 'matter': return entry.matter === null && entry.matterName !== '' ? `目录外：${entry.matterName}` : entry.matterName
    case 'levels': return entry.levels.map((each) => levelNames[each]).join('、')
    case 'province': return level('province')
    case 'city': return level('city')
    case 'county': return level('county')
    case 'township': return level('township', 'village')
    case 'basisKind': return basisKindNames[entry.basisKind]
    // A form without a column for articles has them behind the document's name.
    case 'basis': return form.has('article') || form.has('basisText') ? entry.basis : `${entry.basis}${entry.article}`
    case 'basisText': return form.has('article') || narrow(entry.basisText).includes(narrow(entry.article)) ? entry.basisText : `${entry.article}${entry.article !== '' && entry.basisText !== '' ? '：' : ''}${entry.basisText}`
    case 'basisFrom': return entry.basisFrom ?? ''
    case 'asker': return entry.askerName
    case 'issuer': return entry.issuerName
    case 'yearly': return entry.yearly === null ? '' : String(entry.yearly)
    case 'sharable': return entry.sharable === 'unknown' ? '' : sharableNames[entry.sharable]
    case 'route': return entry.route === null ? '' : routeNames[entry.route]
    case 'risk': return entry.risk === null ? '' : riskNames[entry.risk]
    case 'contact': return contact
    case 'problem': return ''
    default: return entry[key]
  }
}

export function cellsOf(columns: readonly FormColumn[], row: OutEntry): string[] {
  const form = new Set(columns.map((column) => column.key))
  return columns.map(({ key }) => textOf(key, row, form))
}
