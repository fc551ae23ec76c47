/** Orders as many as a test needs, about people of the sandbox, without a case behind them: what is tested is the inbox. */
import { systemActor } from '../../src/platform/actor.ts'
import { perform } from '../../src/platform/county.ts'
import { orderCoCheck } from '../../src/rooms/agency/index.ts'
import type { World } from '../world.ts'
import { personOf } from './ground.ts'

export interface Wanted {
  readonly item?: string
  readonly issuing?: string
  readonly asking?: string
  readonly workingDays?: number
}

export interface MadeOrder { readonly id: string; readonly number: string; readonly caseNumber: string }

let serial = 0

/** One order, arriving now by the county's clock. */
export async function makeOrder(world: World, wanted: Wanted = {}): Promise<MadeOrder> {
  const { county } = world.product
  const { name, idNumber } = await personOf(world, 'applicant')
  serial += 1
  const caseNumber = `MZ20260101-${String(90_000 + serial)}`
  const made = await perform(county, systemActor, { act: 'test-order', requestId: null }, async (tx) => {
    await orderCoCheck(tx, {
      caseNumber, item: wanted.item ?? 'P002', fact: '姓名、公民身份号码与人口登记信息是否一致', why: '办理“老年人优待证”', basis: '《居民身份证法》第二条', subject: { kind: 'person', name, idNumber },
      askingOrgan: wanted.asking ?? 'human-resources', issuingOrgan: wanted.issuing ?? 'civil-affairs', workingDays: wanted.workingDays ?? 1,
    })
    return { ok: true, value: null }
  })
  if (!made.ok) throw new Error(made.detail)
  const row = await county.db.first<{ id: string; number: string }>('select id, number from co_checks where region = $1 and case_number = $2', [county.region, caseNumber])
  if (!row) throw new Error('the order was not made')
  return { ...row, caseNumber }
}

export async function makeOrders(world: World, count: number, wanted: Wanted = {}): Promise<MadeOrder[]> {
  const made: MadeOrder[] = []
  for (let i = 0; i < count; i += 1) made.push(await makeOrder(world, wanted))
  return made
}
