import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseStates } from './contract.ts'
import {
  actsByState, actWords, allowed, barredIn, basisOf, calendarNames, caseActs, citedIn, decidersOf, factsOf, officersActs, pointsOf, possible, stateAfter, stateWords,
} from './rules.ts'
import type { KnownProof, Standing } from './rules.ts'

test('for every state and act: allowed exactly when the table says so, and a refusal says what is possible', () => {
  for (const state of caseStates) {
    for (const act of caseActs) {
      const refusal = allowed(state, act)
      assert.equal(refusal === null, (actsByState[state] as readonly string[]).includes(act), `${state} ${act}`)
      if (refusal) {
        assert.ok(refusal.detail.length > 5)
        assert.ok(refusal.next.length >= 1 && refusal.next.length <= 3)
      }
    }
  }
})

test('a closed case allows nothing', () => {
  for (const state of ['approved', 'refused', 'withdrawn', 'expired'] as const) assert.deepEqual(actsByState[state], [])
})

test('deciding while proofs are open is refused by its own name', () => {
  assert.equal(allowed('gathering', 'decide')?.code, 'proofs-open')
  assert.equal(allowed('deciding', 'decide'), null)
})

test('a submitted case moves between gathering and deciding; the others stay', () => {
  assert.equal(stateAfter('gathering', true), 'deciding')
  assert.equal(stateAfter('deciding', false), 'gathering')
  assert.equal(stateAfter('preparing', true), 'preparing')
  assert.equal(stateAfter('approved', false), 'approved')
})

test('a proposal falls when a proof opens again; a clock that stands still stays where it is', () => {
  assert.equal(stateAfter('confirming', true), 'confirming')
  assert.equal(stateAfter('confirming', false), 'gathering')
  for (const state of ['supplementing', 'suspended'] as const) {
    assert.equal(stateAfter(state, true), state)
    assert.equal(stateAfter(state, false), state)
  }
})

const standing = (more: Partial<Standing> = {}): Standing => ({ state: 'deciding', supplement: 'none', proposer: null, ...more })

test('every state and act has its word; officers\' acts are acts', () => {
  for (const state of caseStates) assert.ok(stateWords[state].length >= 2)
  for (const act of caseActs) assert.ok(actWords[act].length >= 2)
  for (const act of officersActs) assert.ok(caseActs.includes(act))
})

test('what is missing is asked for once', () => {
  assert.equal(possible(standing(), 'supplement', 'a'), null)
  for (const supplement of ['open', 'late', 'answered'] as const) assert.equal(possible(standing({ supplement }), 'supplement', 'a')?.code, 'supplemented-already')
})

test('who was asked answers once, late rather than never; who was not asked has nothing to answer', () => {
  assert.equal(possible(standing({ state: 'supplementing', supplement: 'open' }), 'answer-supplement', 'a'), null)
  assert.equal(possible(standing({ supplement: 'late' }), 'answer-supplement', 'a'), null)
  assert.equal(possible(standing(), 'answer-supplement', 'a')?.code, 'nothing-asked')
  assert.equal(possible(standing({ supplement: 'answered' }), 'answer-supplement', 'a')?.code, 'answered-already')
})

test('who did not answer in time keeps nobody from deciding', () => {
  assert.equal(possible(standing({ state: 'gathering' }), 'decide', 'a')?.code, 'proofs-open')
  assert.equal(possible(standing({ state: 'gathering', supplement: 'answered' }), 'decide', 'a')?.code, 'proofs-open')
  assert.equal(possible(standing({ state: 'gathering', supplement: 'late' }), 'decide', 'a'), null)
  assert.equal(possible(standing({ state: 'suspended', supplement: 'late' }), 'decide', 'a')?.code, 'not-in-this-state')
})

test('two people are two: the one who proposed neither confirms nor returns', () => {
  const proposed = standing({ state: 'confirming', proposer: 'a' })
  for (const act of ['confirm-decision', 'return-decision'] as const) {
    assert.equal(possible(proposed, act, 'a')?.code, 'two-people')
    assert.equal(possible(proposed, act, 'b'), null)
    assert.equal(possible(standing(), act, 'b')?.code, 'nothing-proposed')
  }
  assert.equal(possible(proposed, 'withdraw', 'a'), null)
})

test('resuming what was not suspended is refused by its own name, a closed case by its state', () => {
  assert.equal(allowed('deciding', 'resume')?.code, 'not-suspended')
  assert.equal(allowed('approved', 'resume')?.code, 'not-in-this-state')
  assert.match(allowed('approved', 'resume')?.detail ?? '', /不能再恢复办理/)
  assert.match(allowed('suspended', 'decide')?.detail ?? '', /已中止办理，现在不能作出决定/)
})

test('as many deciders as the guide says, one where it says nothing', () => {
  assert.deepEqual([decidersOf({ decider_count: '2' }), decidersOf({ decider_count: '3' }), decidersOf({ decider_count: '1' }), decidersOf({}), decidersOf(undefined)], [2, 2, 1, 1, 1])
})

test('what must not be asked of a person is found by its code or its name; words of every day are none', () => {
  const known: KnownProof[] = [
    { code: 'P001', names: ['无犯罪记录证明', '无犯罪'] }, { code: 'P002', names: ['婚姻登记证明'] },
  ]
  assert.equal(barredIn([{ what: '申请表没有签名' }, { what: '请开一份无犯罪记录证明来' }], known)?.code, 'P001')
  assert.equal(barredIn([{ what: '交来', item: 'P002' }], known)?.code, 'P002')
  assert.equal(barredIn([{ what: '请写明有无犯罪' }], known), null, 'too short to be the name of a paper')
  assert.equal(barredIn([{ what: '申请表没有签名', item: 'P009' }], known), null)
})

test('provisions that a text names itself, each once', () => {
  assert.deepEqual(citedIn('依据《社会救助暂行办法》第九条、《最低生活保障审核确认办法》（民发〔2021〕57号）第七条第二款，和《社会救助暂行办法》第九条'), [
    { document: '社会救助暂行办法', article: '第九条' }, { document: '最低生活保障审核确认办法', article: '第七条第二款' },
  ])
  assert.deepEqual(citedIn('按《某办法》办理'), [{ document: '某办法', article: '' }])
  assert.deepEqual(citedIn('收入高于标准'), [])
})

test('a basis with its articles; points of a text; calendars named by the newer notice', () => {
  assert.equal(basisOf({ legal_basis: '《义务教育法》', article: '第十一条' }), '《义务教育法》第十一条')
  assert.equal(basisOf({ legal_basis: '《甲法》；《乙法》', article: '《甲法》第一条' }), '《甲法》第一条')
  assert.deepEqual([basisOf({}), basisOf(undefined)], ['', ''])
  assert.deepEqual(pointsOf('一\n\n 二 '), ['一', '二'])
  assert.deepEqual(pointsOf(['一', '二\n三', '']), ['一', '二', '三'])
  assert.equal(calendarNames('2026:announced;2027:unannounced', '2027:announced'), '2026:announced;2027:announced')
  assert.equal(calendarNames(null, '2026:announced'), '2026:announced')
})

test('facts follow from the number: age on the day, sex, minor until the eighteenth birthday', () => {
  assert.deepEqual(factsOf({ kind: 'person', idNumber: '42039919800101001X' }, '2026-11-24'), { kind: 'person', age: 46, sex: 'male', minor: false })
  assert.equal(factsOf({ kind: 'person', idNumber: '42039919800101001X' }, '1997-12-31')['minor'], true)
  assert.deepEqual(factsOf({ kind: 'person', idNumber: 'x' }, '2026-11-24'), { kind: 'person', minor: false }, 'without a number nothing is made up')
  assert.deepEqual(factsOf({ kind: 'company', idNumber: 'x' }, '2026-11-24'), { kind: 'company', minor: false })
})
