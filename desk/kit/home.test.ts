import assert from 'node:assert/strict'
import { test } from 'node:test'
import { homeOf } from './home.ts'

test('Each lands in front of their own work', () => {
  assert.deepEqual(
    [['window-clerk'], ['county-decider'], ['system-admin'], ['security-admin'], ['deciding-officer'], ['audit-admin'], ['list-editor'], ['legal-reviewer'], []].map((roles) => homeOf(roles as Parameters<typeof homeOf>[0])),
    ['/window', '/dashboard', '/people', '/rights', '/', '/', '/lists?turn=mine', '/lists?turn=mine', '/'])
})

test('Whoever also has a list of work lands there; with several rooms, in the first', () => {
  assert.equal(homeOf(['window-clerk', 'agent']), '/')
  assert.equal(homeOf(['security-admin', 'system-admin']), '/people')
})
