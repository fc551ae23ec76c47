/** Everybody's numbers hold and belong to nobody; nobody is taken for somebody else; the generated are always the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCreditCode } from '../src/kernel/credit-code.ts'
import { ageOn, parseIdNumber } from '../src/kernel/identity-number.ts'
import { isPlausibleName } from '../src/kernel/person-name.ts'
import { roles } from '../src/platform/actor.ts'
import { readClaims } from '../src/rooms/identity/rules.ts'
import { companies } from './people/companies.ts'
import { generatePeople } from './people/generated.ts'
import { AREA } from './people/numbers.ts'
import { residents } from './people/residents.ts'
import { accounts, claimsOf, everybody, generated, nameOf } from './people/town.ts'

const TODAY = '2026-11-24'
const ageOf = (key: string) => ageOn(residents.find((r) => r.key === key)?.birth ?? '', TODAY)

test('every identity number holds, says what the register says, and is of no place', () => {
  for (const r of everybody) {
    const parsed = parseIdNumber(r.idNumber, TODAY)
    assert.ok(parsed.ok, `${r.key} ${r.idNumber}`)
    assert.deepEqual([parsed.value.area, parsed.value.birth, parsed.value.sex, parsed.value.upgradedFrom15], [AREA, r.birth, r.sex, false], r.key)
    assert.ok(isPlausibleName(r.name).ok, r.name)
  }
  for (const c of companies) {
    const parsed = parseCreditCode(c.creditCode)
    assert.ok(parsed.ok, c.name)
    assert.equal(parsed.value.area, AREA)
    assert.notEqual(nameOf(c.representative), '', c.name)
  }
})

test('no two people share a number, no two accounts a name to sign in with', () => {
  assert.equal(new Set(everybody.map((r) => r.idNumber)).size, everybody.length)
  assert.equal(new Set(everybody.map((r) => r.phone)).size, everybody.length)
  assert.equal(new Set(everybody.map((r) => r.key)).size, everybody.length)
  assert.equal(new Set(accounts.map((a) => a.account)).size, accounts.length)
  assert.equal(new Set(companies.map((c) => c.creditCode)).size, companies.length)
  const situations = residents.map((r) => r.situation)
  assert.equal(new Set(situations).size, situations.length)
  assert.ok(situations.every((s) => s !== null && s !== '' && [...s].length <= 30))
})

test('an account for each role, in the product\'s order, with that role alone', () => {
  const firstOnes = accounts.slice(0, roles.length).map((a) => (a.kind === 'staff' ? a.staff.role : 'applicant'))
  assert.deepEqual(firstOnes, roles)
  for (const a of accounts) assert.ok(readClaims({ sub: a.account, ...claimsOf(a) }).ok, a.account)
})

test('the residents are as old as their situations say', () => {
  assert.deepEqual(['applicant', 'elder', 'minor', 'student'].map(ageOf), [35, 83, 15, 20])
})

test('the generated are six hundred, grown up, and the same each time', () => {
  assert.equal(generated.length, 600)
  assert.deepEqual(generatePeople(residents.length), generated)
  assert.ok(generated.every((r) => r.situation === null && !r.signsIn && ageOn(r.birth, TODAY) >= 22 && ageOn(r.birth, TODAY) < 60))
})
