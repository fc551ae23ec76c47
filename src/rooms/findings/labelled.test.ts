/** How right the rules are on cases labelled by hand: precision and recall are printed, and may not fall below a floor. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { alikeGroups, nameIndex } from '../catalogue/index.ts'
import type { FactKnower, ProofWord } from '../catalogue/index.ts'
import { demands, needs, pairs, proofs } from './labelled.ts'
import { circular } from './rules/circular.ts'
import { duplicates } from './rules/duplicate.ts'
import { excessive } from './rules/excessive.ts'
import type { Facts, FindingKind, Proof } from './rules/facts.ts'
import { withoutBasis } from './rules/no-basis.ts'
import { oddProofs } from './rules/odd.ts'
import { makeThings } from './rules/things.ts'

const csv = <T>(name: string) => parse<T>(readFileSync(`reference/${name}`), { columns: true, bom: true })
const words = csv<ProofWord>('proof-names.csv')
const knowers = csv<{ word: string; knowers: string; why: string }>('fact-knowers.csv').map((row): FactKnower => ({ ...row, knowers: row.knowers.split(';').filter(Boolean) }))

const FLOOR = { precision: 0.9, recall: 0.85 }
const tally = new Map<FindingKind, { right: number; wrong: number; missed: number; cases: number }>()
function count(kind: FindingKind, expected: boolean, found: boolean, what: string): void {
  const row = tally.get(kind) ?? { right: 0, wrong: 0, missed: 0, cases: 0 }
  tally.set(kind, row)
  row.cases += 1
  if (expected && found) row.right += 1
  if (!expected && found) row.wrong += 1
  if (expected && !found) row.missed += 1
  if (expected !== found) console.log(`  ${found ? 'wrongly found' : 'not found'}: ${kind} ${what}`)
}

const factsOf = (proof: Omit<Proof, 'code'>[]): Facts => ({ proofs: new Map(proof.map((one, i) => [`T${i}`, { ...one, code: `T${i}` }])), matters: new Map(), asked: [], needs: [] })
const plain = { basis: '《民法典》', article: '', issuedBy: '', issuer: null, cancelled: 'no', barredToVillages: false } as const

test('proofs: no basis, odd', async () => {
  const facts = factsOf(proofs.map((one) => ({ ...plain, name: one.name, basis: one.basis, issuedBy: one.issuedBy, barredToVillages: one.barred ?? false })))
  const { book } = await nameIndex([], words)
  const found = new Set([...withoutBasis(facts), ...oddProofs(facts, knowers, (name) => book.parts(name).words)].map(({ kind, subject }) => `${kind} ${subject}`))
  for (const [i, one] of proofs.entries()) for (const kind of ['no-basis', 'odd'] as const) count(kind, one.is.includes(kind), found.has(`${kind} T${i}`), `${one.name}（${one.issuedBy}，${one.basis}）`)
})

test('pairs: the same fact under two names', async () => {
  for (const [one, other, same] of pairs) {
    const facts = factsOf([{ ...plain, name: one }, { ...plain, name: other }])
    const others = proofs.map(({ name }, i) => ({ key: `X${i}`, names: [name] })) // so that common words weigh what they weigh
    const index = await nameIndex([...[...facts.proofs.values()].map(({ code, name }) => ({ key: code, names: [name] })), ...others], words)
    count('duplicate', same, duplicates(facts, alikeGroups(index)).length > 0, `${one} / ${other}`)
  }
})

test('ways round', async () => {
  for (const { name, edges, circular: expected } of needs) {
    const index = await nameIndex([], words)
    const things = makeThings(index, new Map())
    const found = circular(edges.map(([thing, other]) => things.need(thing, other, { organ: '', where: '', basis: '', from: 'declared' })))
    count('circular', expected, found.length > 0, name)
  }
})

test('too many, and one\'s own', () => {
  for (const { name, asks, keeps = {}, tooMany } of demands) {
    const matters = Object.keys(asks).map((code) => ({ code, name: code, like: name, organ: code.includes('：') ? code.replace(/：.*/, '') : '' }))
    const asked = matters.flatMap(({ code, organ }) => (asks[code] ?? []).flatMap((said, i) => said.split('或').map((proof, _, either) => (
      { matter: code, organ, proof, group: `${code} ${i}`, mode: either.length > 1 ? 'one' as const : 'all' as const, when: null }))))
    const known = new Map(asked.map(({ proof }) => [proof, { ...plain, code: proof, name: proof, issuer: keeps[proof] ?? null }]))
    const found = new Set(excessive({ proofs: known, matters: new Map(matters.map((one) => [one.code, one])), asked, needs: [] }).map(({ subject }) => subject))
    const cases = new Set([...matters.map(({ code }) => code), ...asked.filter(({ proof }) => proof in keeps).map(({ proof, organ }) => `${proof} ${organ}`)])
    for (const one of cases) count('excessive', tooMany.includes(one), found.has(one), `${name}：${one}`)
    assert.ok(tooMany.every((one) => cases.has(one)), name)
  }
})

test('precision and recall', () => {
  let cases = 0
  for (const [kind, { right, wrong, missed, cases: n }] of tally) {
    const [precision, recall] = [right / (right + wrong), right / (right + missed)]
    cases += n
    console.log(`${kind}: ${n} cases, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
    assert.ok(precision >= FLOOR.precision && recall >= FLOOR.recall, `${kind} ${precision} ${recall}`)
  }
  assert.ok(proofs.length + pairs.length + needs.length >= 60 && cases >= 60)
})
