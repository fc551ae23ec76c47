/** Codes by what people call them. */
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'

/** More would be no search any more. */
const MOST = 40

/** Matters and proof items whose names hold these words. */
export async function codesNamed(county: County, words: string): Promise<string[]> {
  const { matters, items } = await catalogueOf(county)
  const has = (...names: readonly string[]) => names.some((name) => name.includes(words))
  return [
    ...[...matters.values()].filter((m) => m.code === words || has(m.name)).map((m) => m.code),
    ...[...items.values()].filter((i) => i.code === words || has(i.name, i.plain, i.fact)).map((i) => i.code),
  ].slice(0, MOST)
}
