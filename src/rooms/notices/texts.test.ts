/** Nothing personal can get into an SMS, whatever is handed to the text; and one SMS it is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { causeText, digestText, kindName, SMS_LENGTH, smsText } from './texts.ts'

const kinds = ['decided', 'overdue', 'detour', 'your-turn', 'supplement', 'supplement-late', 'suspended-019aa000-0000-7000-8000-000000000000', 'resumed-019aa000-0000-7000-8000-000000000000', 'anything-else', 'constructor', '__proto__']

/** Names, numbers of persons and telephones, whole and with what may stand around them. */
const personal = fc.oneof(
  fc.constantFrom('张三', '陈知远', '42039919910512003X', '420399910512003', '91420325MACT00012X', '13812341234', '100****0001', '低保户', '离婚', '<b>', '\n'),
  fc.stringMatching(/^\d{15,18}$/), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.stringMatching(/^1\d{10}$/),
)
const smuggled = fc.tuple(fc.constantFrom('', 'MZ', 'MZ20261124-', 'MZ20261124-00042', '0719-3220001、', '0719-'), personal, fc.constantFrom('', '-00042', ' ', '、', '\n')).map((parts) => parts.join(''))

/** Everything a text may consist of beside its own sentence. */
const allowed = /^【免证通】您的申请(?:MZ\d{8}-\d{5,7})?[一-鿿，]+。(?:电话(?:0\d{2,3}-\d{7,8}|1\d{4}))?$/

test('for any input: a sentence of ours, at most a case number and an organ\'s telephone, nothing else', () => {
  const sentencesOf = new Set(kinds.map((kind) => smsText({ kind, caseNumber: null, phone: null })))
  fc.assert(fc.property(fc.oneof(fc.constantFrom(...kinds), personal), fc.option(smuggled), fc.option(smuggled), (kind, caseNumber, phone) => {
    const text = smsText({ kind, caseNumber, phone })
    assert.match(text, allowed)
    assert.ok(text.length <= SMS_LENGTH, `${text.length} ${text}`)
    assert.doesNotMatch(text, /\d{9,}/, 'no number long enough to be a person\'s')
    // Without what is let in, it is one of the sentences as they stand here.
    assert.ok(sentencesOf.has(text.replace(/MZ\d{8}-\d{5,7}/, '').replace(/电话[\d-]+$/, '')), text)
  }), { numRuns: 2000 })
})

test('with all that may be in it, it is one SMS', () => {
  for (const kind of kinds) {
    const text = smsText({ kind, caseNumber: 'MZ20261124-1234567', phone: '0719-32200012' })
    assert.ok(text.length <= SMS_LENGTH, `${text.length} ${text}`)
    assert.match(text, /MZ20261124-1234567.*0719-32200012/)
  }
})

test('an organ\'s telephone: the first of several, a service number; a mobile number is nobody\'s office', () => {
  const phoneIn = (phone: string) => /电话(.+)$/.exec(smsText({ kind: 'decided', caseNumber: null, phone }))?.[1]
  assert.equal(phoneIn('0719-3220001、0719-3220002'), '0719-3220001')
  assert.equal(phoneIn('12345'), '12345')
  assert.equal(phoneIn('13812341234'), undefined)
  assert.equal(phoneIn('请打 0719-3220001'), undefined)
})

test('the daily mail: sums in the subject, what is late first, numbers only', () => {
  const { subject, text } = digestText('2026-11-24', [
    { name: '待决定的申请', total: 9, overdue: 0 }, { name: '待答复的协查', total: 4, overdue: 1 },
  ], 'https://mz.example/desk')
  assert.equal(subject, '免证通：等您办理的有 13 件，其中超期 1 件')
  assert.match(text, /11月24日[^]*！ 待答复的协查：4 件，其中超期 1 件\n· 待决定的申请：9 件\n[^]*https:\/\/mz\.example\/desk\n/)
  assert.equal(digestText('2026-11-24', [{ name: '待代办的事', total: 2, overdue: 0 }], 'x').subject, '免证通：等您办理的有 2 件')
})

test('why it was not delivered is said in words; a code nobody knows is not passed on', () => {
  assert.equal(causeText('phone-off'), '对方关机或不在服务区')
  for (const odd of ['toString', 'other', null]) assert.equal(causeText(odd), '网关没有说明原因')
})

test('a kind is named in words, with or without the time it happened', () => {
  assert.equal(kindName('suspended-019aa000-0000-7000-8000-000000000000'), '中止办理')
  assert.equal(kindName('decided'), '已有结果')
  assert.equal(kindName('toString'), '办理进展')
})
