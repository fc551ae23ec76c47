/**
 * Serial numbers that people read out on the telephone: `MZ20261124-00042`. Taken from a counter per day in blocks, so that
 * nobody waits for anybody's commit; a block that a stopped process had not used up leaves a gap, which is allowed.
 */
import { dayOf } from '../kernel/calendar.ts'
import type { County } from './county.ts'

const BLOCK = 50

interface Block {
  next: number
  end: number
}

const blocks = new WeakMap<County, Map<string, Promise<Block>>>()

/**
 * The next number of a series (`MZ` cases, `XC` co-check orders, `SQ` authorisations, `FT` attempts that the guard refused, `FY` what people
 * report, `QD` changes of lists, `YY` objections) on today's day.
 */
export async function nextNumber(county: County, series: 'MZ' | 'XC' | 'SQ' | 'FT' | 'FY' | 'QD' | 'YY'): Promise<string> {
  const name = `${series}${dayOf(county.clock.now()).replaceAll('-', '')}`
  const mine = blocks.get(county) ?? new Map<string, Promise<Block>>()
  blocks.set(county, mine)
  for (;;) {
    const pending = mine.get(name) ?? takeBlock(county, name)
    mine.set(name, pending)
    const block = await pending.catch((error: unknown) => { mine.delete(name); throw error })
    if (block.next < block.end) {
      block.next += 1
      return `${name}-${String(block.next).padStart(5, '0')}`
    }
    if (mine.get(name) === pending) mine.delete(name)
  }
}

async function takeBlock(county: County, name: string): Promise<Block> {
  const row = await county.db.first<{ value: number }>(
    `insert into counters (region, name, value) values ($1, $2, $3)
     on conflict (region, name) do update set value = counters.value + excluded.value returning value`,
    [county.region, name, BLOCK])
  const end = row?.value ?? BLOCK
  return { next: end - BLOCK, end }
}
