/** Six hundred ordinary people, always the same ones: made from a seed, they fill the departments' registers and the bench. */
import type { Sex } from './numbers.ts'
import { townshipCodes } from './places.ts'
import type { Resident } from './resident.ts'
import { residentFrom } from './resident.ts'

const HOW_MANY = 600
const SEED = 420_325
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const givenNames: Readonly<Record<Sex, readonly string[]>> = {
  male: ['志远', '明辉', '建国', '浩然', '文博', '俊杰', '海涛', '立新', '德明', '家豪', '国强', '宇轩', '春生', '永福', '少华', '振东'],
  female: ['秀英', '晓燕', '雅琴', '雨薇', '丽华', '春梅', '婷婷', '玉兰', '思涵', '海燕', '桂香', '静怡', '小红', '佳慧', '月娥', '凤英'],
}

/** Numbers from 0 up to 1, the same row for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** `from`: how many people come before them in the county's count. */
export function generatePeople(from: number): readonly Resident[] {
  const next = numbersFrom(SEED)
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T
  const two = (n: number) => String(n).padStart(2, '0')
  return Array.from({ length: HOW_MANY }, (_, i) => {
    const sex = one<Sex>(['male', 'female'])
    const birth = `${1968 + Math.floor(next() * 34)}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`
    return residentFrom({
      key: `generated-${i + 1}`, name: one(surnames) + one(givenNames[sex]), birth, sex, registered: one(townshipCodes), signsIn: false, situation: null,
    }, from + i)
  })
}
