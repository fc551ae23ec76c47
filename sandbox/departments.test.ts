/** The departments as the product meets them: asked through its own connector and mappings, judged by its own rules; and each fault. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeHttpJsonConnector } from '../src/adapters/http-json/connector.ts'
import type { Connector, Question, ResourceDefinition, SourceAddress } from '../src/rooms/sharing/index.ts'
import type { Answer } from '../src/rooms/sharing/rules.ts'
import { judge } from '../src/rooms/sharing/rules.ts'
import { companies } from './people/companies.ts'
import { everybody, generated } from './people/town.ts'
import type { Sandbox } from './sandbox.ts'
import { startSandbox } from './sandbox.ts'

const resources = JSON.parse(readFileSync(new URL('../reference/resources.json', import.meta.url), 'utf8')) as ResourceDefinition[]
/** Who has what the applicant has not. */
const fitting: Readonly<Record<string, string>> = {
  'residence-permit': 'moved-in', 'driving-licence': 'house-owner', 'real-estate-certificate': 'house-owner', disability: 'disabled', 'disability-certificate': 'disabled',
  'birth-certificate': 'minor', death: 'dead', 'health-certificate': 'single', student: 'student', 'land-contract': 'farmer',
}

let folder: string
let sandbox: Sandbox
let addresses: SourceAddress[]
let connector: Connector
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mianzheng-sandbox-'))
  sandbox = await startSandbox({ port: 0, productUrl: 'http://localhost:9', dataDir: folder })
  addresses = await read('sources')
  connector = makeHttpJsonConnector(addresses, { retries: 0, failuresToOpen: 1000 })
})
after(async () => {
  await connector.close()
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

async function read<T>(path: string): Promise<T> {
  return (await fetch(`${sandbox.addresses.provider}/_sandbox/${path}`)).json() as Promise<T>
}

async function setFault(source: unknown, fault: unknown): Promise<{ status: number; body: { code?: string; field?: string; detail?: string; items?: { source: string }[] } }> {
  const response = await fetch(`${sandbox.addresses.provider}/_sandbox/faults`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ source, fault }),
  })
  for (const { source: name } of addresses) connector.reset(name)
  return { status: response.status, body: await response.json() as never }
}

const resourceOf = (code: string): ResourceDefinition => {
  const found = resources.find((r) => r.code === code)
  assert.ok(found, code)
  return found
}

function questionAbout(resource: ResourceDefinition, key: string): Question {
  const person = everybody.find((r) => r.key === key)
  const forCompany = resource.request.includes('company.')
  return {
    resource, person: forCompany || !person ? null : { name: person.name, idNumber: person.idNumber }, company: forCompany ? companies[0] ?? null : null,
    item: 'P001', matter: 'm', purpose: '核验', basis: '条例', caseNumber: 'MZ20261124-00001',
  }
}

async function ask(code: string, key: string): Promise<Answer> {
  const question = questionAbout(resourceOf(code), key)
  return judge(question, await connector.ask(question))
}

test('each resource is answered in the holder\'s own names, and means something', async () => {
  assert.deepEqual([...new Set(resources.map((r) => r.source))].toSorted(), addresses.map((a) => a.source).toSorted())
  for (const resource of resources as (ResourceDefinition & { fields: { key: string }[] })[]) {
    const answer = await ask(resource.code, fitting[resource.code] ?? 'applicant')
    assert.equal(answer.kind, 'ok', `${resource.code}: ${JSON.stringify(answer)}`)
    assert.ok(answer.kind === 'ok' && answer.asOf !== null && /^\d{4}-\d\d-\d\d$/.test(answer.asOf), resource.code)
    assert.ok(Object.keys(answer.value).every((name) => resource.fields.some((f) => f.key === name)), resource.code)
  }
})

test('ordinary people are as the applicant is', async () => {
  for (const resource of resources.filter((r) => fitting[r.code] === undefined && !['household', 'degree'].includes(r.code))) {
    for (const { key } of [generated[0], generated[299], generated[599]].filter((g) => g !== undefined)) {
      const [one, model] = [await ask(resource.code, key), await ask(resource.code, 'applicant')]
      assert.equal(one.kind, 'ok', resource.code)
      if (one.kind !== 'ok' || model.kind !== 'ok') continue
      const plain = (value: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(value).filter(([, v]) => typeof v === 'boolean' || v === 0 || v === 1))
      assert.deepEqual(plain(one.value), plain(model.value), `${resource.code} of ${key}`)
    }
  }
})

test('odd spellings and old numbers are still the same person; a stranger is unknown, not somebody else', async () => {
  for (const [code, key] of [['social-insurance', 'rare-2'], ['medical-insurance', 'minority'], ['real-estate', 'archive15'], ['identity', 'rare-3'], ['household', 'single']] as const) {
    assert.equal((await ask(code, key)).kind, 'ok', `${code} of ${key}`)
  }
  for (const code of ['marriage', 'real-estate', 'social-insurance', 'medical-insurance', 'birth', 'degree']) assert.equal((await ask(code, 'newcomer')).kind, 'no-record', code)
  for (const code of ['driving-licence', 'disability', 'death']) assert.equal((await ask(code, 'applicant')).kind, 'no-record', code)
  const namesake = { ...questionAbout(resourceOf('identity'), 'namesake') }
  assert.equal(judge(namesake, await connector.ask(questionAbout(resourceOf('identity'), 'namesake-2'))).kind, 'mismatch')
})

test('each fault of each department is what it says, and is healed', async () => {
  const expected: Readonly<Record<string, [string, string | undefined]>> = {
    down: ['down', 'unreachable'], 'no-record': ['no-record', undefined], refused: ['not-allowed', '403'], malformed: ['down', 'malformed'], 'wrong-person': ['mismatch', undefined], none: ['ok', undefined],
  }
  for (const resource of resources) {
    for (const [fault, [kind, cause]] of Object.entries(expected)) {
      const set = await setFault(resource.source, fault)
      assert.equal(set.status, 200, JSON.stringify(set.body))
      const answer = await ask(resource.code, fitting[resource.code] ?? 'applicant')
      assert.equal(answer.kind, kind, `${resource.code} ${fault}: ${JSON.stringify(answer)}`)
      if (cause !== undefined) assert.equal('cause' in answer ? answer.cause : '', cause, `${resource.code} ${fault}`)
    }
  }
})

test('slow is slower than anybody waits; all at once is one request', async () => {
  const all = await setFault('*', 'slow')
  assert.equal(all.body.items?.length, addresses.length)
  assert.deepEqual(await ask('marriage', 'applicant'), { kind: 'down', cause: 'timeout' })
  await setFault('*', 'none')
  assert.equal((await ask('marriage', 'applicant')).kind, 'ok')
})

test('an unknown source or fault is refused by name', async () => {
  for (const [source, fault, field] of [['weather', 'down', 'source'], ['health', 'tired', 'fault'], [7, 'down', 'source']] as const) {
    const { status, body } = await setFault(source, fault)
    assert.deepEqual([status, body.code, body.field], [400, `unknown-${field}`, field])
    assert.match(body.detail ?? '', /[一-鿿]/)
  }
})

test('without secret, purpose or basis nothing is told', async () => {
  const { baseUrl, secret } = addresses.find((a) => a.source === 'civil-affairs') ?? { baseUrl: '', secret: '' }
  const address = `${baseUrl}/hydj/cx?sfzh=${everybody[0]?.idNumber ?? ''}`
  const status = async (headers: Record<string, string>) => (await fetch(address, { headers })).status
  assert.equal(await status({ 'x-purpose': 'a', 'x-basis': 'b' }), 401)
  assert.equal(await status({ authorization: 'Bearer nothing', 'x-purpose': 'a', 'x-basis': 'b' }), 401)
  assert.equal(await status({ authorization: `Bearer ${secret}`, 'x-basis': 'b' }), 403)
  assert.equal(await status({ authorization: `Bearer ${secret}`, 'x-purpose': 'a' }), 403)
  assert.equal(await status({ authorization: `Bearer ${secret}`, 'x-purpose': 'a', 'x-basis': 'b' }), 200)
  const log = await (await fetch(`${baseUrl}/_log`, { headers: { authorization: `Bearer ${secret}` } })).text()
  assert.match(log, /"purpose":"a"/)
  assert.ok(!everybody.some((r) => log.includes(r.idNumber)), 'the log names nobody')
})
