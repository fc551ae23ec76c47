/** A guide as a sheet of paper: what is not needed first, then what each proof comes from, what to show, facts, basis. */
import { printSheet } from '../../../src/platform/documents/sheet.ts'
import { cited } from '../../kit/cited.ts'
import { qrModules } from '../../kit/qr.tsx'
import type { Answer } from '../../site/site.ts'
import type { GuideView } from '../../views.ts'
import { guide as t, hows, printed } from './texts.ts'

interface Section {
  readonly title: string
  readonly lead: string
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

const section = (title: string, rows: Section['rows'], widths: readonly number[], lead = ''): Section[] => (rows.length === 0 ? [] : [{ title, lead, widths, rows }])

export function sectionsOf(guide: GuideView): Section[] {
  const spared = guide.proofs.filter((p) => p.how !== 'hand-in')
  const wanted = guide.proofs.filter((p) => p.how === 'hand-in')
  const facts: readonly (readonly [string, string | null])[] = [
    [t.time, guide.promisedDays === null ? null : t.timePromised(guide.promisedDays)], [t.visits, guide.visits], [t.fee, guide.fee], [t.level, guide.levels.join('、')], [t.place, guide.place],
    [t.hours, guide.hours], [t.phone, guide.phone], [t.supervise, guide.supervisePhone], [t.condition, guide.condition], [t.result, guide.result],
  ]
  return [
    ...section(t.noBring, spared.map((p) => [p.plain, hows[p.how](p.from)]), [1, 2], t.weDo),
    ...section(printed.bring, wanted.map((p) => [p.plain, cited(p.basis, p.article) || t.noBasis]), [1, 2]),
    ...section(t.onlyYou, guide.questions.map((q) => [q.label, q.help ?? '']), [1, 2]),
    ...section(t.show, guide.materials.map((m) => [m.name, m.who]), [1, 2], t.showHint),
    ...section(t.facts, facts.flatMap(([label, value]) => (value ? [[label, value]] : [])), [1, 4]),
    ...section(printed.basis, guide.basis === null ? [] : [[t.thisMatter, cited(guide.basis, guide.article) || t.noBasis]], [1, 4]),
  ]
}

/** Made from the lists in force at this moment, like the page. */
export function guidePdf(guide: GuideView, { address, day, dayName, county }: { address: string; day: string; dayName: string; county: string }): Answer {
  const { pdf, digest } = printSheet('guide', {
    title: guide.name, organ: [county, guide.organ, guide.code].filter(Boolean).join('  '), sections: sectionsOf(guide), footer: printed.footer(dayName), qr: qrModules(address), day,
  })
  return { file: { type: 'application/pdf', content: pdf, etag: digest, name: `${guide.name}.pdf` } }
}
