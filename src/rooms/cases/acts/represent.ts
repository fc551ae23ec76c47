/** Somebody comes for somebody else: a guardian, a relative, an agent with a power of attorney (Civil Code art. 23, 27, 165). */
import { ageOn, parseIdNumber } from '../../../kernel/identity-number.ts'
import { maskIdNumber, maskName } from '../../../kernel/masking.ts'
import { isPlausibleName } from '../../../kernel/person-name.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { County, Tx } from '../../../platform/county.ts'
import type { StoredFile } from '../../../platform/files.ts'
import { storeFile } from '../../../platform/files.ts'
import type { Applicant, CaseView, Representative } from '../contract.ts'
import { ADULT_AGE } from '../rules.ts'
import { insertRepresentative, representativeOf } from '../representative-store.ts'

/** As it lies sealed: the papers are among the files. */
export type Kept = Omit<Representative, 'files'> & { readonly files: readonly StoredFile[] }

/** A representative whose number and name hold, of age, and not the applicant; in standard form. */
export function checkRepresentative(given: Representative, applicant: Applicant, today: string): Result<Representative> {
  const wrong = (field: string, detail: string) => refuse('representative-invalid', { status: 400, field: `representative.${field}`, detail: `代办人：${detail}`, next: ['改正后再提交'] })
  const name = isPlausibleName(given.name)
  if (!name.ok) return wrong('name', name.detail)
  const number = parseIdNumber(given.idNumber, today)
  if (!number.ok) return wrong('idNumber', number.detail)
  if (number.value.number === applicant.idNumber) return wrong('idNumber', '不能是申请人本人')
  if (ageOn(number.value.birth, today) < ADULT_AGE) return wrong('idNumber', '未满 18 周岁，不能代别人办理')
  return ok({ ...given, name: name.value, idNumber: number.value.number })
}

/** Keeps who acts for the applicant of a new case, papers included. A paper that cannot be read is refused. */
export async function keepRepresentative(tx: Tx, caseId: string, given: Representative): Promise<Result<null>> {
  const files: StoredFile[] = []
  for (const file of given.files) {
    const stored = await storeFile(tx, file)
    if (!stored.ok) return stored
    files.push(stored.value)
  }
  const { seal } = tx.county
  await insertRepresentative(tx, tx.region, { caseId, subject: seal.key('person', given.idNumber), sealed: seal.close({ ...given, files } satisfies Kept) })
  return ok(null)
}

/** Who acts for the applicant, in full; null when the applicant came themselves. */
export async function representativeIn(county: County, caseId: string): Promise<Kept | null> {
  const sealed = await representativeOf(county.db, county.region, caseId)
  return sealed === null ? null : county.seal.open<Kept>(sealed)
}

/** The same, masked. */
export async function representativeView(county: County, caseId: string): Promise<CaseView['representative']> {
  const kept = await representativeIn(county, caseId)
  if (kept === null) return undefined
  const { relation, name, idNumber, note, files } = kept
  return { relation, name: maskName(name), idNumber: maskIdNumber(idNumber), note, files: files.length }
}
