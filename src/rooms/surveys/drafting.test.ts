import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Declared } from './drafting.ts'
import { draftRows, listOf } from './drafting.ts'
import type { Entry } from './entry.ts'
import { questions } from './wizard.ts'

const entry: Entry = {
  side: 'asks', matter: null, matterName: '某事', matterKind: '', levels: [], name: '某某说明', purpose: '', basisKind: 'law', basis: '《某法》', article: '第三条', basisText: '', basisFrom: null, asker: 'a', askerName: '甲',
  issuer: 'b', issuerName: '乙', form: '', yearly: 5, sharable: 'unknown', route: 'agency', risk: 'middle', reason: '', guide: '问乙局', note: '',
}
const of = (more: Partial<Entry> = {}, yes: readonly string[] | null = null): Declared => ({
  entry: { ...entry, ...more }, answers: yes === null ? {} : Object.fromEntries(questions.map(({ key, when }) => [key, yes.includes(key) ? when : when === 'yes' ? 'no' : 'yes'] as const)),
})

test('the wizard goes before the proposal; without either a proof without a basis is cancelled', () => {
  assert.deepEqual([of(), of({ side: 'issues' }), of({ route: null }), of({ route: null, basisKind: 'none' }), of({ route: 'retained' }, [])].map(listOf), ['agency', null, null, 'cancel', 'retained'])
  assert.deepEqual([['form'], ['covered'], ['online'], ['internal'], ['commitment']].map((yes) => listOf(of({}, yes))), [null, 'cancel', 'sharing', 'agency', 'commitment'])
})

test('one row for each proof with what is known of it', () => {
  const rows = draftRows([of(), of({ matterName: '另一件事', name: '某某 说明', yearly: 7 }), of({ name: '别的', yearly: null, risk: null, issuer: null }), of({ side: 'issues' })], '排查')
  assert.deepEqual([...rows.keys()], ['agency'])
  assert.deepEqual(rows.get('agency')?.map(({ name, facts }) => [name, facts]), [['某某说明', { frequency: 12, risk: 'medium', issuer: 'b' }], ['别的', {}]])
  const cancelled = (each: Declared) => draftRows([each], '排查').get('cancel')?.[0]
  assert.deepEqual([cancelled(of({}, ['knowable']))?.facts?.ground, cancelled(of({ route: 'cancel', basisKind: 'none', basis: '无' }))?.facts?.ground, cancelled(of({ route: 'cancel' }))?.facts?.ground], ['cannot-know', 'no-basis', undefined])
  assert.equal(cancelled(of({ route: 'cancel', basisKind: 'none', basis: '无' }))?.basis, '')
})
