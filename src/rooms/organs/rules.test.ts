import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Known, OrganInput, StaffInput } from './rules.ts'
import { absenceWrongs, administratorsApart, loses, mondayOf, organWrongs, regionWrongs, staffWrongs, weekOf } from './rules.ts'

const known: Known = {
  organs: new Map([['civil-affairs', { name: '民政局', active: true, staff: 2 }], ['old-bureau', { name: '老局', active: false, staff: 0 }]]),
  divisions: new Map([
    ['420325', { name: '房县', active: true }], ['420325210', { name: '九道乡', active: true }], ['420325210901', { name: '示例一村', active: true }], ['420325210999', { name: '旧村', active: false }],
  ]),
}
const organ: OrganInput = {
  code: 'new-bureau', name: '新局', shortName: '新局', kind: 'department', level: 'county', division: '420325', phone: null, address: null, hours: null, coCheckTeam: false, active: true,
}
const fields = (wrongs: readonly { field: string }[]) => wrongs.map((wrong) => wrong.field)

test('a new organ needs a fitting code, name, division and telephone', () => {
  assert.deepEqual(organWrongs(organ, known, null), [])
  assert.deepEqual(organWrongs({ ...organ, phone: '0719-3220001、3220002（值班）'.replace('值班', '转 1') }, known, null), [])
  const bad: [Partial<OrganInput>, string][] = [
    [{ code: 'New' }, 'code'], [{ code: '1a' }, 'code'], [{ code: 'civil-affairs' }, 'code'], [{ name: '民政局' }, 'name'], [{ division: '420325999' }, 'division'],
    [{ division: '420325210' }, 'division'], [{ phone: '打电话' }, 'phone'],
    [{ kind: 'police', level: 'township', division: '420325210', code: 'police-x' }, 'code'], [{ kind: 'government', level: 'township', division: '420325210', code: 'jiudao' }, 'code'],
    [{ kind: 'village', level: 'village', division: '420325210901', code: 'village-1' }, 'code'], [{ kind: 'village', level: 'village', division: '420325210999', code: 'village-420325210999' }, 'division'],
  ]
  for (const [change, field] of bad) assert.deepEqual(fields(organWrongs({ ...organ, ...change }, known, null)), [field], JSON.stringify(change))
  assert.deepEqual(organWrongs({ ...organ, kind: 'village', level: 'village', division: '420325210901', code: 'village-420325210901' }, known, null), [])
  assert.deepEqual(organWrongs({ ...organ, kind: 'government' }, known, null), [], 'a county government has its own code')
})

test('an organ with people in it is not closed; a closed one may keep a name that is in use', () => {
  const before = { ...organ, code: 'civil-affairs', name: '民政局' }
  assert.deepEqual(fields(organWrongs({ ...before, active: false }, known, before)), ['active'])
  assert.deepEqual(organWrongs({ ...before, phone: '0719-3220001' }, known, before), [])
  const empty = { ...organ, code: 'old-bureau', name: '民政局', active: false }
  assert.deepEqual(organWrongs(empty, known, { ...empty, active: true }), [])
})

const person: StaffInput = { account: 'li.si', name: '李四', title: null, organ: 'civil-affairs', division: '420325', active: true, posts: [] }

test('a member of staff needs a fitting account, name, organ, division; posts only in an organ, each team once', () => {
  assert.deepEqual(staffWrongs(person, known, null, 'me'), [])
  assert.deepEqual(staffWrongs({ ...person, organ: null }, known, null, 'me'), [])
  const post = { team: 'window', position: 'member' } as const
  const bad: [Partial<StaffInput>, string][] = [
    [{ account: 'li si' }, 'account'], [{ name: '李4' }, 'name'], [{ organ: 'nowhere' }, 'organ'], [{ organ: 'old-bureau' }, 'organ'], [{ division: '110101' }, 'division'],
    [{ organ: null, posts: [post] }, 'posts'], [{ posts: [post, { team: 'window', position: 'leader' }] }, 'posts'],
  ]
  for (const [change, field] of bad) assert.deepEqual(fields(staffWrongs({ ...person, ...change }, known, null, 'me')), [field], JSON.stringify(change))
  assert.deepEqual(staffWrongs({ ...person, organ: 'old-bureau', active: false }, known, null, 'me'), [], 'who leaves may have belonged to what is closed')
})

test('nobody writes themselves; an administrator is not moved or stopped by another kind of administrator', () => {
  const before = { id: 'x', roles: ['security-admin'], organ: 'civil-affairs', division: '420325', active: true }
  assert.deepEqual(fields(staffWrongs(person, known, before, 'x')), ['account'])
  assert.deepEqual(staffWrongs({ ...person, title: '科长' }, known, before, 'me'), [])
  assert.deepEqual(fields(staffWrongs({ ...person, active: false }, known, before, 'me')), ['active'])
  assert.deepEqual(fields(staffWrongs({ ...person, organ: null }, known, before, 'me')), ['active'])
  assert.deepEqual(staffWrongs({ ...person, active: false }, known, { ...before, roles: ['agent'] }, 'me'), [])
})

test('rights end with moving and leaving, and with nothing else', () => {
  const before = { id: 'x', roles: [], organ: 'civil-affairs', division: '420325', active: true }
  assert.equal(loses(before, { organ: 'civil-affairs', division: '420325', active: true }), false)
  assert.equal(loses({ ...before, active: false }, { organ: 'civil-affairs', division: '420325', active: false }), false)
  for (const change of [{ organ: null }, { division: '420325210' }, { active: false }]) assert.equal(loses(before, { organ: 'civil-affairs', division: '420325', active: true, ...change }), true)
})

test('whatever roles there are, two of the three administrators never go together', () => {
  const three = ['system-admin', 'security-admin', 'audit-admin']
  fc.assert(fc.property(fc.array(fc.constantFrom(...three, 'agent', 'oversight')), (roles) => {
    assert.equal(administratorsApart(roles), three.filter((role) => roles.includes(role)).length < 2)
  }))
})

test('a village lies in its township, has a code of its own, and is not closed while it is used', () => {
  const village = { code: '420325210903', name: '示例三村', parent: '420325210', active: true }
  assert.deepEqual(regionWrongs(village, known.divisions, null, 0), [])
  const bad: [object, string][] = [[{ code: '42032521090' }, 'code'], [{ code: '420325100903' }, 'code'], [{ code: '420325210901' }, 'code'], [{ code: '420325999903', parent: '420325999' }, 'parent'], [{ parent: '420325' }, 'parent']]
  for (const [change, field] of bad) assert.ok(fields(regionWrongs({ ...village, ...change }, known.divisions, null, 0)).includes(field), JSON.stringify(change))
  const before = { active: true }
  assert.deepEqual(fields(regionWrongs({ ...village, active: false }, known.divisions, before, 1)), ['active'])
  assert.deepEqual(regionWrongs({ ...village, active: false }, known.divisions, before, 0), [])
})

test('an absence has two days in order, no overlap, and somebody else who is there', () => {
  const absence = { account: 'a', from: '2026-11-24', until: '2026-11-26', substitute: 'b' }
  assert.deepEqual(absenceWrongs(absence, []), [])
  assert.deepEqual(absenceWrongs({ ...absence, substitute: null }, [{ account: 'a', from: '2026-11-27', until: '2026-11-30' }]), [])
  const bad: [object, { account: string; from: string; until: string }[], string][] = [
    [{ from: 'heute' }, [], 'from'], [{ until: '2026-02-30' }, [], 'from'], [{ until: '2026-11-23' }, [], 'until'], [{ until: '2027-11-25' }, [], 'until'], [{ substitute: 'a' }, [], 'substitute'],
    [{}, [{ account: 'a', from: '2026-11-26', until: '2026-12-01' }], 'from'], [{}, [{ account: 'b', from: '2026-11-01', until: '2026-11-24' }], 'substitute'],
  ]
  for (const [change, away, field] of bad) assert.deepEqual(fields(absenceWrongs({ ...absence, ...change }, away)), [field], JSON.stringify(change))
})

test('a week runs from Monday', () => {
  assert.equal(mondayOf('2026-11-24'), '2026-11-23')
  assert.equal(mondayOf('2026-11-29'), '2026-11-23')
  assert.equal(mondayOf('2026-11-23'), '2026-11-23')
  assert.deepEqual([weekOf('2026-11-30').at(0), weekOf('2026-11-30').at(-1)], ['2026-11-30', '2026-12-06'])
})
