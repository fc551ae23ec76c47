/** Sends workbooks of the survey as a browser does. */
import assert from 'node:assert/strict'
import type { ImportView } from '../../src/rooms/surveys/contract.ts'
import type { World } from '../world.ts'
import { rid } from '../world.ts'

const tokens = new WeakMap<World, Map<string, string>>()

async function tokenOf(world: World, account: string): Promise<string> {
  const known = tokens.get(world) ?? new Map<string, string>()
  tokens.set(world, known)
  const before = known.get(account)
  if (before) return before
  const { body } = await world.nobody.post<{ token: string }>('/sandbox/tokens', { account })
  known.set(account, body.token)
  return body.token
}

/** The answer of the API to an upload. */
export async function sendFile<T>(world: World, account: string, organ: string, name: string, bytes: Buffer, requestId = rid()): Promise<{ status: number; body: T }> {
  const form = new FormData()
  form.set('requestId', requestId)
  form.set('file', new File([new Uint8Array(bytes)], name))
  const response = await fetch(`${world.address}/api/v1/surveys/${organ}/imports`, { method: 'POST', body: form, headers: { authorization: `Bearer ${await tokenOf(world, account)}` } })
  return { status: response.status, body: await response.json() as T }
}

/** Uploads and waits until it is read. */
export async function uploadAndRead(world: World, account: string, organ: string, name: string, bytes: Buffer): Promise<ImportView> {
  const { status, body } = await sendFile<{ id: string; detail?: string }>(world, account, organ, name, bytes)
  assert.equal(status, 202, body.detail)
  await world.settle()
  return (await (await world.as(account)).get<ImportView>(`/api/v1/surveys/${organ}/imports/${body.id}`)).body
}
