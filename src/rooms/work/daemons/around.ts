/** Who stands around each piece of work: looked up once for a whole pass. */
import { dayOf } from '../../../kernel/day.ts'
import type { County } from '../../../platform/county.ts'
import type { Colleague } from '../../organs/index.ts'
import { awayOn, colleaguesWith, leadersOf, postsOf } from '../../organs/index.ts'
import type { AwayToday, People, WorkKind } from '../rules.ts'
import { roleOf, teamOf, workKinds } from '../rules.ts'

export interface Around {
  readonly away: AwayToday
  people(item: { readonly kind: WorkKind; readonly organ: string; readonly assignee: string | null }): People
}

export async function aroundToday(county: County): Promise<Around> {
  const [posts, away, oversight, ...staff] = await Promise.all([
    postsOf(county), awayOn(county, dayOf(county.clock.now())), colleaguesWith(county, 'oversight'), ...workKinds.map((kind) => colleaguesWith(county, roleOf[kind])),
  ])
  const byOrgan = Map.groupBy(posts, (post) => post.organ)
  const byKind = new Map(workKinds.map((kind, i) => [kind, staff[i] ?? []]))
  const teams = new Map<string, Omit<People, 'assignee'>>()
  const team = (kind: WorkKind, organ: string): Omit<People, 'assignee'> => {
    const here = byOrgan.get(organ) ?? []
    const named = here.filter((post) => post.team === teamOf[kind] && post.position === 'member').map((post) => post.account)
    const leaders = leadersOf(here, organ, teamOf[kind])
    return {
      members: named.length > 0 ? named : ableIn(byKind.get(kind) ?? [], organ), leaders: leaders.team, organLeaders: leaders.organ, oversight: oversight.map((one) => one.id),
    }
  }
  return {
    away,
    people({ kind, organ, assignee }) {
      const key = `${kind} ${organ}`
      const known = teams.get(key) ?? team(kind, organ)
      teams.set(key, known)
      return { ...known, assignee }
    },
  }
}

/** Where no team is named: whoever may do it for this organ, or else for all. */
function ableIn(staff: readonly Colleague[], organ: string): string[] {
  const here = staff.filter((one) => one.organs.includes(organ))
  return (here.length > 0 ? here : staff.filter((one) => one.organs.includes('*'))).map((one) => one.id)
}
