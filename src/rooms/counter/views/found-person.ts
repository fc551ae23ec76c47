/** Everything a window is shown of who stands before it: as registered, what is open, whether commitments are possible, who came along. */
import { dayOf } from '../../../kernel/calendar.ts'
import { maskIdNumber, maskName } from '../../../kernel/masking.ts'
import { sameName } from '../../../kernel/person-name.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { validCount } from '../../archives/index.ts'
import { unfinishedCases } from '../../cases/index.ts'
import { entriesOf, standingOn } from '../../credit/index.ts'
import { recordAccesses } from '../../identity/index.ts'
import { regionName } from '../../organs/index.ts'
import { subjectOf } from '../acts/ask-register.ts'
import type { Whom } from '../acts/ask-register.ts'
import type { FoundPerson } from '../contract.ts'
import type { Somebody } from '../handle.ts'
import { makeHandle } from '../handle.ts'
import { REMEMBERED_DAYS } from '../policy.ts'
import { factsAbout } from '../rules.ts'
import { relatedTo } from '../store.ts'
import { texts } from '../texts.ts'
import type { Finding } from '../types.ts'

const FAMILY_MOST = 8
export const rememberedSince = (county: County): Date => new Date(county.clock.now().getTime() - REMEMBERED_DAYS * 86_400_000)

export const maskedNumber = (who: Pick<Somebody, 'kind' | 'idNumber'>): string => (who.kind === 'person' ? maskIdNumber(who.idNumber) : who.idNumber)
const maskedName = (who: Somebody): string => (who.kind === 'person' ? maskName(who.name) : who.name)

export function maskedOf(county: County, actor: Actor, who: Somebody) {
  return { handle: makeHandle(county, actor, who), kind: who.kind, name: maskedName(who), idNumber: maskedNumber(who) }
}

/** Whose data a window looked at, and what; one record a person. */
export async function recordLooks(county: County, actor: Actor, subjects: readonly Buffer[], what: string): Promise<void> {
  const organName = await regionName(county, actor.division)
  await recordAccesses(county, county.db, county.clock.now(), subjects.map((subject) => ({
    subject, reader: actor, organ: null, organName: organName === undefined ? null : `${organName}窗口`, what, purpose: texts.purpose, basis: null, caseNumber: null, channel: 'desk' as const, outcome: 'read',
  })))
}

/** `given`: the name the clerk or the card reader gave, if any. */
export async function foundPerson(county: County, actor: Actor, whom: Whom, given: string | null, finding: Finding): Promise<FoundPerson> {
  const today = dayOf(county.clock.now())
  const subject = subjectOf(county, whom)
  const facts = factsAbout(whom, today)
  const [cases, entries, held, family] = await Promise.all([
    unfinishedCases(county, subject), entriesOf(county.db, county.region, subject), validCount(county.db, county.region, subject, today), familyOf(county, actor, subject),
  ])
  await recordLooks(county, actor, [subject], texts.looked)
  const differs = given !== null && finding.name !== null && !sameName(given, finding.name)
  const name = finding.name ?? given
  return {
    kind: whom.kind, handle: name === null ? null : makeHandle(county, actor, { ...whom, name }), name: differs ? given : name, idNumber: maskedNumber(whom),
    age: facts.age ?? null, sex: facts.sex ?? null, minor: facts.minor,
    source: finding.source, said: texts.said(finding.source, whom.kind), dead: finding.alive === false ? { on: finding.diedOn } : null,
    nameDiffers: differs && finding.name !== null ? { registered: maskedName({ ...whom, name: finding.name }), given } : null,
    mayCommit: !facts.minor && !standingOn(entries, today).blocked, held,
    cases: cases.filter((each) => each.state !== 'preparing'), preparations: cases.filter((each) => each.state === 'preparing'), family,
  }
}

/** Who came with them to this window before. */
async function familyOf(county: County, actor: Actor, subject: Buffer): Promise<FoundPerson['family']> {
  const rows = await relatedTo(county.db, county.region, { division: actor.division, subject, since: rememberedSince(county), limit: FAMILY_MOST })
  await recordLooks(county, actor, rows.map((row) => row.subject), texts.related)
  return rows.map((row) => ({ ...maskedOf(county, actor, county.seal.open<Somebody>(row.person_sealed)), relation: row.relation, acts: row.acts }))
}
