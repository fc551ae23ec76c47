/** Who stands at the window, as the page holds them: found by the server, or, without it, what their number and the clerk say. */
import { formatDay } from '../../src/kernel/chinese-date.ts'
import { maskIdNumber, maskName } from '../../src/kernel/masking.ts'
import type { FoundPerson } from '../../src/rooms/counter/contract.ts'
import type { Facts } from '../../src/rooms/counter/rules.ts'
import { factsAbout } from '../../src/rooms/counter/rules.ts'
import type { Finding } from '../../src/rooms/counter/types.ts'

export interface Who {
  readonly kind: 'person' | 'company'
  /** Stands for them towards the server. */
  readonly handle: string | null
  /** The number itself, only where there is no handle. */
  readonly idNumber: string | null
  readonly masked: string
  readonly name: string
  readonly facts: Facts
  readonly finding: Finding
  readonly said: string
  readonly nameDiffers: FoundPerson['nameDiffers']
  readonly mayCommit: boolean | null
  readonly held: number
  readonly cases: FoundPerson['cases']
  readonly preparations: FoundPerson['preparations']
  readonly family: FoundPerson['family']
}

const silent: Finding = { source: 'down', name: null, alive: null, diedOn: null }

/** From the server's answer. `typed`: the number as it was put in, for when the register gave no name. */
export function whoFound(found: FoundPerson, typed: string | null): Who {
  const { kind, handle, name, idNumber, age, sex, minor, source, said, dead, nameDiffers, mayCommit, held, cases, preparations, family } = found
  return {
    kind, handle, idNumber: handle === null ? typed : null, masked: idNumber, name: name ?? '',
    facts: { kind, minor, ...(age === null ? {} : { age }), ...(sex === null ? {} : { sex }) },
    finding: { source, name: source === 'ok' ? name : null, alive: dead ? false : source === 'ok' ? true : null, diedOn: dead?.on ?? null },
    said, nameDiffers, mayCommit, held, cases, preparations, family,
  }
}

/** Without the server: the number was checked by its own rules, the rest is seen on the card. */
export function whoTyped(kind: 'person' | 'company', idNumber: string, name: string | null, said: string, today: string): Who {
  return {
    kind, handle: null, idNumber, masked: kind === 'person' ? maskIdNumber(idNumber) : idNumber, name: name ?? '', facts: factsAbout({ kind, idNumber }, today), finding: silent, said,
    nameDiffers: null, mayCommit: null, held: 0, cases: [], preparations: [], family: [],
  }
}

/** As the acceptance names them. */
export function reference(who: Who): { person: string } | { kind: 'person' | 'company'; name: string; idNumber: string } {
  return who.handle === null ? { kind: who.kind, name: who.name.trim(), idNumber: who.idNumber ?? '' } : { person: who.handle }
}

export const shortName = (who: Who): string => (who.kind === 'person' ? maskName(who.name) : who.name)

/** 男，35 岁 */
export function lifeOf({ facts, finding }: Who): string {
  const sex = facts.sex === 'male' ? '男' : facts.sex === 'female' ? '女' : ''
  return [sex, facts.age === undefined || finding.alive === false ? '' : `${facts.age} 岁`].filter((part) => part !== '').join('，')
}

export const diedOn = ({ finding }: Who): string => (finding.diedOn === null ? '' : formatDay(finding.diedOn))
