/** From what the rooms know of a matter to what its guide shows. Pure. */
import type { Matter } from '../../../src/rooms/catalogue/index.ts'
import type { GuideRequirement } from '../../../src/rooms/lists/index.ts'
import type { Organ } from '../../../src/rooms/organs/index.ts'
import type { GuideHow, GuideProof, GuideView } from '../../views.ts'
import { kindNames, levelNames, visitsText } from './texts.ts'

const howOf = (r: GuideRequirement): GuideHow => (r.route === 'submission' ? 'hand-in' : r.route === 'agency' && r.byAgent ? 'authorise' : r.route)

/** Proofs that used to be brought and need not be now; of several that stand for each other, one. */
export function sparedOf(requirements: readonly GuideRequirement[]): number {
  const needless = requirements.filter((r) => howOf(r) !== 'hand-in')
  return new Set(needless.map((r) => (r.mode === 'one' ? r.group : `${r.group} ${r.item}`))).size
}

function proofOf(r: GuideRequirement, all: readonly GuideRequirement[]): GuideProof {
  const either = r.mode === 'one' && all.filter((other) => other.group === r.group).length > 1
  return {
    item: r.item, plain: r.plain, how: howOf(r), from: r.from, certificate: r.certificate && r.route !== 'cancel', origin: r.origin, basis: r.basis, article: r.article,
    note: r.note, sometimes: r.conditional, either: either ? r.groupName : null,
  }
}

/** An item that several groups ask for is shown once. */
const once = (proofs: readonly GuideProof[]): GuideProof[] => [...new Map(proofs.map((p) => [p.item, p])).values()]

/** What the matter says itself comes first, then what its organ says. */
export function guideOf(matter: Matter, organ: Organ | undefined, requirements: readonly GuideRequirement[]): GuideView {
  const field = (name: string): string | null => matter.fields[name]?.trim() || null
  return {
    code: matter.code, name: matter.name, kindName: kindNames[matter.kind] ?? '', organ: organ?.name ?? matter.organ, levels: matter.levels.map((level) => levelNames[level] ?? level),
    proofs: once(requirements.map((r) => proofOf(r, requirements))), questions: matter.questions.map(({ label, help }) => ({ label, help })),
    materials: matter.materials.map(({ name, who }) => ({ name, who })), promisedDays: matter.promisedDays, statutoryDays: matter.statutoryDays,
    visits: visitsText(field('on_site_visits'), field('on_site_reason')), place: field('address') ?? organ?.address ?? null, hours: field('hours') ?? organ?.hours ?? null,
    phone: field('phone') ?? organ?.phone ?? null, supervisePhone: field('supervise_phone'), fee: field('fee'), condition: field('accept_condition'), result: field('result_name'),
    basis: field('legal_basis'), article: field('article'), companiesOnly: !matter.serviceObjects.includes('person'),
  }
}
