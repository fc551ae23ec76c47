/** Who is this? From what was put into the one input to the person, their case, or those who may be meant (B3). */
import { dayOf } from '../../../kernel/calendar.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { applicantOfCase } from '../../cases/index.ts'
import type { Looked, LookUp } from '../contract.ts'
import type { Somebody } from '../handle.ts'
import { openHandle } from '../handle.ts'
import { keyOfTyped } from '../name-keys.ts'
import { withoutWindow } from '../policy.ts'
import { recognise } from '../rules.ts'
import { servedByName } from '../store.ts'
import { texts } from '../texts.ts'
import { foundPerson, maskedOf, recordLooks, rememberedSince } from '../views/found-person.ts'
import { askRegister, findingAbout } from './ask-register.ts'
import type { Whom } from './ask-register.ts'

const LISTED_MOST = 8
const nobody = { person: null, caseNumber: null, people: [], more: false } satisfies Partial<Looked>

/** Refuses numbers that do not hold, each with its reason; what the register says of the rest is in the answer. */
export async function lookUp(county: County, actor: Actor, input: LookUp): Promise<Result<Looked>> {
  const refusal = withoutWindow(actor)
  if (refusal) return refusal
  if (input.person !== undefined) {
    const who = openHandle(county, actor, input.person)
    return who.ok ? ok(await asKnown(county, actor, who.value)) : who
  }
  const seen = recognise(input.text ?? '', dayOf(county.clock.now()))
  switch (seen.kind) {
    case 'unfinished': return refuse('not-understood', { status: 400, field: 'text', detail: `${seen.detail}。`, next: ['重新读卡或输入'] })
    case 'wrong': return refuse(seen.code, { status: 400, field: 'text', detail: `${seen.detail}。`, next: ['对照证件重新输入'] })
    case 'person': case 'company': return ok(await fresh(county, actor, seen, seen.name))
    case 'case': return byCase(county, actor, seen.caseNumber)
    case 'initials': case 'name': return ok(await served(county, actor, seen.kind, seen.kind === 'name' ? seen.name : seen.letters))
  }
}

/** The register is asked anew whenever a number is put in: it is the one that knows of today's deaths. */
async function fresh(county: County, actor: Actor, whom: Whom, given: string | null): Promise<Looked> {
  const finding = await askRegister(county, actor, { kind: whom.kind, idNumber: whom.idNumber })
  return { ...nobody, recognised: whom.kind, person: await foundPerson(county, actor, { kind: whom.kind, idNumber: whom.idNumber }, given, finding) }
}

async function asKnown(county: County, actor: Actor, who: Somebody): Promise<Looked> {
  const whom = { kind: who.kind, idNumber: who.idNumber }
  return { ...nobody, recognised: who.kind, person: await foundPerson(county, actor, whom, who.name, await findingAbout(county, actor, whom)) }
}

/** By the number of a case that this window may read. */
async function byCase(county: County, actor: Actor, caseNumber: string): Promise<Result<Looked>> {
  const applicant = await applicantOfCase(county, actor, caseNumber)
  return applicant.ok ? ok({ ...await asKnown(county, actor, applicant.value), recognised: 'case', caseNumber }) : applicant
}

/** Those this very window has served lately; each shown is recorded. */
async function served(county: County, actor: Actor, recognised: 'initials' | 'name', typed: string): Promise<Looked> {
  const key = keyOfTyped(county.seal, actor.division, typed)
  const rows = key === null ? [] : await servedByName(county.db, county.region, { division: actor.division, key, since: rememberedSince(county), limit: LISTED_MOST + 1 })
  const listed = rows.slice(0, LISTED_MOST)
  await recordLooks(county, actor, listed.map((row) => row.subject), texts.listed)
  return {
    ...nobody, recognised, more: rows.length > LISTED_MOST,
    people: listed.map((row) => ({ ...maskedOf(county, actor, county.seal.open<Somebody>(row.person_sealed)), lastAt: row.last_at.toISOString() })),
  }
}
