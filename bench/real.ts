/** What the parts ask of the product and its database: JSON, statements, people, a real case. */
import pg from 'pg'
import type { Stage } from './stage.ts'

export interface Person { name: string; idNumber: string }

export async function json<T>(stage: Stage, path: string, token?: string): Promise<T> {
  return (await fetch(`${stage.address}${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })).json() as Promise<T>
}

/** One statement as the owner of the tables, or as the server's administrator. */
export async function ask<T extends object>(stage: Stage, sql: string, params: unknown[] = [], url = stage.postgres.adminUrl): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined) // what breaks it also fails the statement under way
  await client.connect()
  try {
    return (await client.query<T>(sql, params)).rows
  } finally {
    await client.end()
  }
}

/** A matter for persons without questions, all of whose four proofs are fetched from holders. */
export async function fourShared(stage: Stage): Promise<string> {
  const list = await json<{ items: { code: string }[] }>(stage, '/api/v1/matters?limit=100')
  for (const { code } of list.items) {
    const matter = await json<{ questions: unknown[]; serviceObjects: string[]; requirements: { route: string; condition?: unknown }[] }>(stage, `/api/v1/matters/${code}`)
    if (matter.questions.length === 0 && matter.serviceObjects.includes('person') && matter.requirements.length === 4 && matter.requirements.every((r) => r.route === 'sharing')) return code
  }
  throw new Error('no matter with four shared proofs')
}

/** Ordinary people of the sandbox's town. */
export async function townspeople(stage: Stage): Promise<Person[]> {
  const found = await json<{ items: (Person & { situation?: string })[] }>(stage, '/sandbox/people?generated=true')
  return found.items.filter((p) => /^\d{17}[\dX]$/.test(p.idNumber) && p.situation === undefined)
}

/** One real case that waits for an officer: what rows are copied from. */
export async function oneCase(stage: Stage): Promise<void> {
  const [person] = await townspeople(stage)
  const body = { requestId: `bench-one-${process.pid}`, matter: await fourShared(stage), applicant: { kind: 'person', name: person?.name, idNumber: person?.idNumber }, channel: 'window', answers: {} }
  const answer = await fetch(`${stage.address}/api/v1/cases`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await stage.token('clerk')}` }, body: JSON.stringify(body),
  })
  if (answer.status !== 201) throw new Error(await answer.text())
  const deciding = () => ask(stage, `select 1 from work_items where kind = 'decision' and state = 'open'`)
  while ((await deciding()).length === 0) await new Promise((resolve) => { setTimeout(resolve, 50) })
}
