/** What a department's system answers, and where: each department writes its own rows under its own field names. */
import { addDays, dayOf } from '../../src/kernel/day.ts'
import type { Company } from '../people/companies.ts'
import { companies } from '../people/companies.ts'
import type { Resident } from '../people/resident.ts'
import { companyByCode, everybody, residentByNumber } from '../people/town.ts'

/** A record as it goes over the wire. What is undefined is left out. */
export type Row = Readonly<Record<string, string | number | undefined>>

/** One question a department's system answers. */
export interface Register {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The field of the question that names whom it is about. */
  readonly key: string
  /** The record, or null when there is none. */
  find(key: string): Row | null
  /** Somebody else's record, for the fault of that name; null when nobody else has one. */
  findOther(key: string): Row | null
}

export interface Department {
  readonly source: string
  readonly name: string
  readonly registers: readonly Register[]
}

interface Place { readonly method: 'GET' | 'POST'; readonly path: string; readonly key: string }

/** A register of people; `row` gives null for those who are not in it. */
export function ofPeople(place: Place, row: (person: Resident) => Row | null): Register {
  return registerOf(place, everybody, (p) => p.idNumber, (key) => residentByNumber.get(key), row)
}

export function ofCompanies(place: Place, row: (company: Company) => Row | null): Register {
  return registerOf(place, companies, (c) => c.creditCode, (key) => companyByCode.get(key), row)
}

function registerOf<T>(place: Place, all: readonly T[], keyOf: (one: T) => string, byKey: (key: string) => T | undefined, row: (one: T) => Row | null): Register {
  const first = all.filter((one) => row(one) !== null).slice(0, 2)
  return {
    ...place,
    find(key) {
      const one = byKey(key)
      return one === undefined ? null : row(one)
    },
    findOther(key) {
      const other = first.find((one) => keyOf(one) !== key)
      return other === undefined ? null : row(other)
    },
  }
}

/** Every register was brought up to date last night. */
export const lastNight = (): string => addDays(dayOf(new Date()), -1)

/** Those of whom only the police know yet. */
export const isNew = (person: Resident): boolean => person.key === 'newcomer'
