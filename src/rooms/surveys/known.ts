/** What the rules need of the county, made once for many rows. */
import type { County } from '../../platform/county.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { activeOrgans } from '../organs/index.ts'
import { plainName } from './entry.ts'
import type { Known } from './understand.ts'

/** The names under which an organ is written: in full, in short, without the county's name before it. */
function namesOf(name: string, shortName: string): string[] {
  const bare = name.replace(/^房县|（.*）$/g, '').replace(/人民政府$/, '政府')
  return [name, shortName, bare, `县${bare}`, shortName.replace(/^县/, ''), name.replace(/（.*）$/, '')].map(plainName)
}


/** undefined: no such organ, or it was closed. */
export async function knownOf(county: County, organ: string): Promise<Known | undefined> {
  const [organs, catalogue] = await Promise.all([activeOrgans(county), catalogueOf(county)])
  const mine = organs.find((each) => each.code === organ)
  if (!mine) return undefined
  const matters = [...catalogue.matters.values()]
  const twice = new Set<string>()
  const organByName = new Map<string, string>()
  for (const each of organs) {
    for (const name of namesOf(each.name, each.shortName)) {
      if (name === '' || organByName.get(name) === each.code) continue
      if (organByName.has(name)) twice.add(name)
      organByName.set(name, each.code)
    }
  }
  for (const name of twice) organByName.delete(name)
  for (const each of organs) organByName.set(plainName(each.name), each.code)
  return {
    organ: { code: mine.code, name: mine.name, level: mine.level }, organByName,
    matterByCode: new Map([...matters.map((matter) => [matter.code, matter.code] as const), ...catalogue.byImplementation]),
    matterByName: new Map(matters.map((matter) => [plainName(matter.name), matter.code])), near: nearIn(matters.map((matter) => matter.name)),
  }
}

/** The three names that share most pairs of characters with a text, each text once. */
function nearIn(names: readonly string[]): (text: string) => readonly string[] {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
  const all = names.map((name) => ({ name, pairs: pairs(plainName(name)) }))
  const kept = new Map<string, readonly string[]>()
  return (text) => {
    const before = kept.get(text)
    if (before) return before
    const mine = pairs(plainName(text))
    const scored = all.map(({ name, pairs: theirs }) => ({ name, score: [...mine].filter((pair) => theirs.has(pair)).length / Math.max(1, mine.size + theirs.size) }))
    const near = scored.filter(({ score }) => score > 0.12).toSorted((a, b) => b.score - a.score).slice(0, 3).map(({ name }) => name)
    if (kept.size < 5000) kept.set(text, near)
    return near
  }
}
