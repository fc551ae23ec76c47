/** Asks the registers who somebody is and whether they live: by number alone, for the purpose of serving them at a window (C3.2). */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { textOf } from '../../../kernel/text-of.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import type { DataResource } from '../../catalogue/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { Asked } from '../../sharing/index.ts'
import { askSource, insertRequests } from '../../sharing/index.ts'
import { FINDING_HOURS } from '../policy.ts'
import { insertLookup, newestFinding } from '../store.ts'
import { texts } from '../texts.ts'
import type { Finding } from '../types.ts'

export interface Whom {
  readonly kind: 'person' | 'company'
  readonly idNumber: string
}

/** Data resources that know: the first names who it is. */
const registers = { person: ['identity', 'alive'], company: ['company'] } as const

const silent: Finding = { source: 'down', name: null, alive: null, diedOn: null }

export const subjectOf = (county: County, whom: Whom): Buffer => county.seal.key(whom.kind, whom.idNumber)

/** Asks all registers at once; every request is recorded and shown to the person. Never fails: a register that is down says nothing. */
export async function askRegister(county: County, actor: Actor, whom: Whom): Promise<Finding> {
  const { resources } = await catalogueOf(county)
  const asked = await Promise.all(registers[whom.kind].map(async (code) => {
    const resource = resources.get(code)
    return resource === undefined ? null : askOne(county, resource, whom)
  }))
  const finding = findingOf(asked[0]?.answer, asked[1]?.answer)
  await perform(county, actor, { act: 'look-up', requestId: null }, (tx) => keep(tx, whom, finding, asked.flatMap((each) => each ?? [])))
  return finding
}

function askOne(county: County, resource: DataResource, { kind, idNumber }: Whom): Promise<Asked> {
  return askSource(county, {
    resource, item: '', matter: '', caseNumber: '', purpose: texts.purpose, basis: resource.legalBasis,
    person: kind === 'person' ? { name: null, idNumber } : null, company: kind === 'company' ? { name: null, creditCode: idNumber } : null,
  })
}

function findingOf(who: Asked['answer'] | undefined, living: Asked['answer'] | undefined): Finding {
  const source = who?.kind ?? silent.source
  const name = who?.kind === 'ok' ? who.name ?? null : null
  if (living?.kind !== 'ok') return { source, name, alive: null, diedOn: null }
  const { alive, diedOn } = living.value
  return { source, name: name ?? living.name ?? null, alive: typeof alive === 'boolean' ? alive : null, diedOn: textOf(diedOn) || null }
}

async function keep(tx: Tx, whom: Whom, finding: Finding, asked: readonly Asked[]): Promise<Result<null>> {
  const subject = subjectOf(tx.county, whom)
  await insertRequests(tx, subject, tx.by.account, asked.map((each) => each.record))
  await insertLookup(tx, tx.region, { id: newId(), at: tx.now, division: tx.by.division, account: tx.by.account, subject, finding: tx.county.seal.close(finding) })
  return ok(null)
}

/** What this window learnt of somebody today; asked now when it has not, or when the register was silent then. */
export async function findingAbout(county: County, actor: Actor, whom: Whom): Promise<Finding> {
  const since = new Date(county.clock.now().getTime() - FINDING_HOURS * 3_600_000)
  const sealed = await newestFinding(county.db, county.region, { division: actor.division, subject: subjectOf(county, whom), since })
  const known = sealed === null ? silent : county.seal.open<Finding>(sealed)
  return known.source === 'down' ? askRegister(county, actor, whom) : known
}
