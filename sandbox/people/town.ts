/** Everybody together, found by account or number at once. */
import type { Company } from './companies.ts'
import { companies } from './companies.ts'
import { generatePeople } from './generated.ts'
import type { Resident } from './resident.ts'
import { residents } from './residents.ts'
import type { Staff } from './staff.ts'
import { byRole, others } from './staff.ts'

export const generated: readonly Resident[] = generatePeople(residents.length)
export const everybody: readonly Resident[] = [...residents, ...generated]

export const residentByNumber: ReadonlyMap<string, Resident> = new Map(everybody.map((r) => [r.idNumber, r]))
export const companyByCode: ReadonlyMap<string, Company> = new Map(companies.map((c) => [c.creditCode, c]))
const residentByKey: ReadonlyMap<string, Resident> = new Map(everybody.map((r) => [r.key, r]))

export type Account =
  | { readonly kind: 'staff'; readonly account: string; readonly staff: Staff }
  | { readonly kind: 'person'; readonly account: string; readonly resident: Resident }

const asPerson = (resident: Resident): Account => ({ kind: 'person', account: resident.key, resident })
const asStaff = (staff: Staff): Account => ({ kind: 'staff', account: staff.account, staff })

const who = residents.filter((r) => r.signsIn).map(asPerson)
/** One for each role, the applicant first; then the other staff, then the other residents. */
export const accounts: readonly Account[] = [
  ...who.filter((a) => a.account === 'applicant'), ...byRole.map(asStaff), ...others.map(asStaff), ...who.filter((a) => a.account !== 'applicant'),
]
const byAccount: ReadonlyMap<string, Account> = new Map(accounts.map((a) => [a.account, a]))

export const accountOf = (account: string): Account | undefined => byAccount.get(account)

/** Name of the resident who goes by a key; '' when there is none. */
export const nameOf = (key: string): string => residentByKey.get(key)?.name ?? ''

/** `invalid` is nobody's domain (RFC 2606): a mail that strays arrives nowhere. */
export const mailOf = (staff: Staff): string => `${staff.account}@county.invalid`

const residentByPhone: ReadonlyMap<string, Resident> = new Map(everybody.map((r) => [r.phone, r]))
export const residentAt = (phone: string): Resident | undefined => residentByPhone.get(phone)

const staffByMail: ReadonlyMap<string, Staff> = new Map([...byRole, ...others].map((s) => [mailOf(s), s]))
export const staffAt = (mail: string): Staff | undefined => staffByMail.get(mail)

/** What the identity provider says of an account, beside its subject. */
export function claimsOf(account: Account): Record<string, string> {
  if (account.kind === 'staff') return { name: account.staff.name, account_kind: 'staff', division: account.staff.region, email: mailOf(account.staff) }
  const { name, idNumber, phone, lives } = account.resident
  return { name, account_kind: 'person', id_number: idNumber, phone_number: phone, division: lives }
}
