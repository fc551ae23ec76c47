/** The window's book: every matter with its plan and initials, in one answer, so that a counter works on without a network. */
import { createHash } from 'node:crypto'
import { dayOf } from '../../../kernel/calendar.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { Catalogue, Matter } from '../../catalogue/index.ts'
import { catalogueOf, findMatter } from '../../catalogue/index.ts'
import type { GuideRequirement } from '../../lists/index.ts'
import { guideRequirements, listsInForce } from '../../lists/index.ts'
import { organByCode, regionName } from '../../organs/index.ts'
import type { Book } from '../contract.ts'
import { initialsOf } from '../name-keys.ts'
import { isAfterDeath } from '../rules.ts'
import { texts } from '../texts.ts'
import type { Plan, PlanLine, WindowMatter } from '../types.ts'

function planOf(matter: Matter, requirements: readonly GuideRequirement[]): Plan {
  const lineOf = (r: GuideRequirement): PlanLine => ({ item: r.item, plain: r.plain, from: r.from, sometimes: r.conditional, oneOf: r.mode === 'one' ? r.groupName : null })
  const by = (fits: (r: GuideRequirement) => boolean) => requirements.filter(fits).map(lineOf)
  return {
    ours: by((r) => r.route === 'sharing' || (r.route === 'agency' && !r.byAgent)),
    asks: matter.questions.map(({ key, label, type, options, required, help, when }) => ({ key, label, type, options, required, help, when })),
    signs: requirements.flatMap((r): Plan['signs'][number][] => (r.route === 'commitment' ? [{ ...lineOf(r), what: 'commit' }] : r.byAgent ? [{ ...lineOf(r), what: 'authorise' }] : [])),
    brings: by((r) => r.route === 'submission'), cancelled: by((r) => r.route === 'cancel'),
    shows: matter.materials.map((material) => `${material.name}（${material.who}）`),
  }
}

/** What people call it: the everyday words whose meaning the name has. */
function wordsFor(catalogue: Catalogue, matter: Matter): string[] {
  return [...catalogue.synonyms].filter(([, means]) => means.some((each) => matter.name.includes(each))).map(([word]) => word)
}

async function windowMatter(county: County, catalogue: Catalogue, matter: Matter): Promise<WindowMatter> {
  const organ = await organByCode(county, matter.organ)
  const initials = [matter.name, ...wordsFor(catalogue, matter)].map((text) => initialsOf(text)).filter((text) => text.length > 1)
  return {
    code: matter.code, name: matter.name, initials: [...new Set(initials)], organName: organ?.name ?? matter.organ, phone: organ?.phone ?? matter.fields['phone'] ?? texts.hotline,
    levels: matter.levels, kinds: matter.serviceObjects, afterDeath: isAfterDeath(matter), promisedDays: matter.promisedDays,
    plan: planOf(matter, await guideRequirements(county, matter)),
  }
}

const kept = new WeakMap<County, { version: string; matters: Promise<readonly WindowMatter[]> }>()

/** Made once for each import and each change of a list. */
async function mattersFor(county: County): Promise<{ version: string; matters: Promise<readonly WindowMatter[]> }> {
  const catalogue = await catalogueOf(county)
  const { versions } = await listsInForce(county, dayOf(county.clock.now()))
  const version = createHash('sha256').update(JSON.stringify([catalogue.version, versions])).digest('hex').slice(0, 16)
  const known = kept.get(county)
  if (known?.version === version) return known
  const made = { version, matters: Promise.all([...catalogue.matters.values()].map((matter) => windowMatter(county, catalogue, matter))) }
  made.matters.catch(() => kept.delete(county))
  kept.set(county, made)
  return made
}

/** The whole book, or only its version when the counter has it already. */
export async function windowBook(county: County, actor: Actor, have: string | undefined): Promise<Result<Book>> {
  const { version, matters } = await mattersFor(county)
  const windowName = await regionName(county, actor.division) ?? actor.division
  return ok({ version, windowName, matters: have === version ? null : await matters })
}

/** One matter of it. */
export async function windowPlan(county: County, code: string): Promise<Result<WindowMatter>> {
  const matter = await findMatter(county, code)
  const { matters } = await mattersFor(county)
  const found = (await matters).find((each) => each.code === matter?.code)
  return found ? ok(found) : refuse('matter-not-found', { status: 404, field: 'matter', detail: `没有编码为“${code}”的事项。`, next: ['用 GET /api/v1/matters?q= 查找事项'] })
}
