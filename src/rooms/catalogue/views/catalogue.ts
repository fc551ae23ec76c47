/** The catalogue in memory: made once for each import, looked for at most once a second of machine time. */
import type { Condition } from '../../../kernel/condition.ts'
import { parseCondition } from '../../../kernel/condition.ts'
import type { County } from '../../../platform/county.ts'
import { template as templateShape } from '../import/shapes.ts'
import type { CatalogueRows, RequirementRow } from '../store.ts'
import { mergedNames, newestImport, readCatalogue } from '../store.ts'
import type { Catalogue, Matter, MatterGroup, ProofItem } from '../types.ts'

const LOOK_AGAIN_MS = 1000
const kept = new WeakMap<County, { at: number; catalogue: Promise<Catalogue> }>()
/** How many merged names a catalogue was made with. */
const mergedIn = new WeakMap<Catalogue, number>()

export function catalogueOf(county: County): Promise<Catalogue> {
  const known = kept.get(county)
  if (known && performance.now() - known.at < LOOK_AGAIN_MS) return known.catalogue
  const catalogue = renew(county, known?.catalogue)
  kept.set(county, { at: performance.now(), catalogue })
  catalogue.catch(() => kept.delete(county))
  return catalogue
}

/** A matter by its 12- or 31-character code. */
export async function findMatter(county: County, code: string): Promise<Matter | undefined> {
  const { matters, byImplementation } = await catalogueOf(county)
  return matters.get(code.length === 31 ? byImplementation.get(code) ?? '' : code)
}

async function renew(county: County, before: Promise<Catalogue> | undefined): Promise<Catalogue> {
  const [version, merged] = await Promise.all([newestImport(county.db, county.region), mergedNames(county.db, county.region)])
  const old = await before?.catch(() => undefined)
  if (old?.version === version && mergedIn.get(old) === merged) return old
  const catalogue = make(version, await readCatalogue(county.db, county.region))
  mergedIn.set(catalogue, merged)
  return catalogue
}

/** Conditions were checked when they came in. */
function conditionOf(text: string | null): Condition | null {
  if (text === null || text === '') return null
  const parsed = parseCondition(text)
  if (!parsed.ok) throw new Error(`condition in the database does not parse: ${text}`)
  return parsed.value
}

function by<T extends { matter: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, (row) => row.matter)
}

function groupsOf(rows: readonly RequirementRow[]): MatterGroup[] {
  return [...Map.groupBy(rows, (row) => row.grp)].map(([id, members]) => {
    const first = members[0]
    return {
      id, name: first?.group_name ?? '', mode: first?.mode ?? 'all', when: conditionOf(first?.condition ?? null),
      members: members.map((m) => ({ item: m.item, expects: conditionOf(m.expects), note: m.note })),
    }
  })
}

function make(version: string, rows: CatalogueRows): Catalogue {
  const requirements = by(rows.requirements)
  const materials = by(rows.materials)
  const questions = by(rows.questions)
  const matters = rows.matters.map((m): Matter => ({
    code: m.code, name: m.name, kind: m.kind, organ: m.organ, levels: m.levels, implementationCodes: m.implementation_codes, serviceObjects: m.service_objects,
    lifeEvents: m.life_events, statutoryDays: m.statutory_days, promisedDays: m.promised_days, excludedField: m.excluded_field, fields: m.fields, evidence: m.evidence, source: m.source,
    groups: groupsOf(requirements.get(m.code) ?? []),
    materials: (materials.get(m.code) ?? []).map((x) => ({ name: x.name, kind: x.kind, who: x.who, whyNotProof: x.why_not_proof })),
    questions: (questions.get(m.code) ?? []).map((x) => ({ key: x.key, label: x.label, type: x.type, options: x.options, required: x.required, help: x.help, when: conditionOf(x.condition) })),
  }))
  const items = rows.items.map((i): ProofItem => ({
    code: i.code, name: i.name, plain: i.plain, fact: i.fact, category: i.category, issuer: i.issuer, resource: i.resource, certificate: i.certificate,
    onlyApplicant: i.only_applicant, validityDays: i.validity_days, pages: i.pages, trips: i.trips, days: i.days, coCheckDays: i.co_check_days, commitText: i.commit_text,
    basis: i.basis, article: i.article, evidence: i.evidence, routeOrigin: i.route_origin, source: i.source, fields: i.fields,
  }))
  const template = templateShape.parse(rows.template?.body ?? { general: { formOfCommitment: '-', liability: '-', powerToVerify: '-', publicity: '-', effect: '-', choiceAndWithdrawal: '-', commitments: ['-'] }, items: {} })
  return {
    version, matters: new Map(matters.map((m) => [m.code, m])), items: new Map(items.map((i) => [i.code, i])),
    byImplementation: new Map(matters.flatMap((m) => Object.values(m.implementationCodes).map((code) => [code, m.code] as const))),
    resources: new Map(rows.resources.map(({ definition }) => [definition.code, definition])),
    template: { version: rows.template?.version ?? 0, general: template.general, items: new Map(Object.entries(template.items)) },
    proofNames: rows.proofNames, knowers: rows.knowers,
    synonyms: new Map([...Map.groupBy(rows.synonyms, (s) => s.word)].map(([word, all]) => [word, all.map((s) => s.means)])),
  }
}
