/** Whether a data resource answers. Who asks holders' systems stands further right; the composition root says how to find out. */
import type { County } from '../../../platform/county.ts'
import type { Catalogue } from '../../catalogue/index.ts'

/** Whether the holder's system answered lately. Absent: only the directory is known. */
type Answers = (county: County, resource: string) => Promise<boolean>

const known = new WeakMap<County, Answers>()

/** Connects what knows how holders' systems answer. */
export function connectResourceState(county: County, answers: Answers): void {
  known.set(county, answers)
}

/** A resource the directory does not have answers nobody. */
export async function resourceState(county: County, catalogue: Catalogue, resource: string): Promise<'unknown' | 'silent' | 'answers'> {
  if (!catalogue.resources.has(resource)) return 'unknown'
  const answers = known.get(county)
  return answers === undefined || await answers(county, resource) ? 'answers' : 'silent'
}
