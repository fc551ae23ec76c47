/** What the tests of the work list stand on: staff by account, posts, absences, and the list as somebody sees it. */
import assert from 'node:assert/strict'
import type { WorkPage, WorkRow } from '../../src/rooms/work/contract.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Client, World } from '../world.ts'

export async function accountOf(world: World, account: string): Promise<string> {
  const { db, region } = world.product.county
  const row = await db.first<{ id: string }>('select id from accounts where region = $1 and subject = $2', [region, account])
  assert.ok(row, `account ${account}`)
  return row.id
}

/** A member of staff more, with one role for one organ. */
export async function addStaff(world: World, account: string, name: string, role: string, organ: string): Promise<string> {
  const { db, region, seal } = world.product.county
  const issuer = (await db.first<{ issuer: string }>(`select issuer from accounts where region = $1 and kind = 'staff' limit 1`, [region]))?.issuer ?? ''
  const id = newId()
  await db.run(
    `insert into accounts (region, id, issuer, subject, kind, display_name_sealed, roles, organs, division, created_at) values ($1,$2,$3,$4,'staff',$5,$6,$7,$1,now())`,
    [region, id, issuer, account, seal.close(name), [role], [organ]])
  return id
}

export async function post(world: World, account: string, organ: string, team: string, position: string): Promise<void> {
  const { db, region } = world.product.county
  await db.run('insert into staff_posts (region, account, organ, team, position) values ($1,$2,$3,$4,$5)', [region, account, organ, team, position])
}

export async function away(world: World, account: string, from: string, until: string, substitute: string | null): Promise<void> {
  const { db, region } = world.product.county
  await db.run('insert into absences (region, id, account, from_day, until_day, substitute) values ($1,$2,$3,$4,$5,$6)', [region, newId(), account, from, until, substitute])
}

export async function listOf(client: Client, query = ''): Promise<WorkPage> {
  const answer = await client.get<WorkPage>(`/api/v1/work?limit=100&${query}`)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

/** By the case's number, or the work's own. */
export async function workOn(client: Client, number: string, query = 'scope=organ'): Promise<WorkRow[]> {
  return (await listOf(client, `${query}&q=${number}`)).items
}
