/**
 * Problem proofs over far more than a county has: ways round in a million demands, duplicates among two hundred thousand names. No
 * server: the rules alone, in this process. What was planted must be found, or the figure says nothing.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { ProofWord } from '../src/rooms/catalogue/index.ts'
import { alikeGroups, findNamed, nameIndex } from '../src/rooms/catalogue/index.ts'
import { knotsOf } from '../src/rooms/findings/graph/cycles.ts'
import { graphOf } from '../src/rooms/findings/graph/graph.ts'
import { n, say } from './print.ts'

const EDGES = 1_000_000
const NAMES = 200_000

interface Clocked<T> { readonly value: T; readonly wall: number; readonly cpu: number }

function clocked<T>(work: () => T): Clocked<T> {
  const [cpu, at] = [process.cpuUsage(), performance.now()]
  const value = work()
  const used = process.cpuUsage(cpu)
  return { value, wall: performance.now() - at, cpu: (used.user + used.system) / 1000 }
}

/** The same numbers at every run. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Demands that lead on from things to more basic things, and so never round, but for the rings that are planted. */
function planted(things: number, rings: number): { from: Int32Array; to: Int32Array } {
  const next = chance(7)
  const [from, to] = [new Int32Array(EDGES), new Int32Array(EDGES)]
  let edge = 0
  for (let ring = 0; ring < rings; ring += 1) {
    const [first, length] = [ring * 8, 2 + next(7)]
    for (let i = 0; i < length; i += 1) {
      from[edge] = first + i
      to[edge++] = first + ((i + 1) % length)
    }
  }
  for (; edge < EDGES; edge += 1) {
    const a = next(things - 8)
    from[edge] = a
    to[edge] = (a - (a % 8)) + 8 + next(things - 8 - (a - (a % 8)))
  }
  return { from, to }
}

/** Everything leads to everything: one knot of nearly all things. */
function tangled(things: number): { from: Int32Array; to: Int32Array } {
  const next = chance(11)
  return { from: Int32Array.from({ length: EDGES }, () => next(things)), to: Int32Array.from({ length: EDGES }, () => next(things)) }
}

const whose = ['企业', '个体户', '合作社', '农户', '学生', '驾驶人', '医师', '护士', '教师', '承包人', '申请人', '投资人', '法定代表人', '监护人', '收养人', '继承人', '参保人', '承租人', '债权人', '劳务人员']
const what = [
  '婚姻状况', '犯罪记录', '亲属关系', '收入', '财产', '住房', '居住', '学历', '学籍', '工作年限', '劳动关系', '社保缴费', '完税', '经营场所', '场地权属', '注册资金', '信用记录', '行政处罚', '健康体检', '疾病诊断',
  '残疾等级', '出生日期', '死亡原因', '户籍迁移', '身份信息', '监护权', '抚养能力', '赡养义务', '退役经历', '获奖荣誉', '技术职称', '执业资格', '培训合格', '安全检测', '消防验收', '环境影响', '产地来源', '检疫合格',
]
const where = ['城关镇', '军店镇', '化龙堰镇', '土城镇', '大木厂镇', '青峰镇', '门古寺镇', '白鹤镇', '野人谷镇', '红塔镇', '窑淮镇', '尹吉甫镇', '姚坪乡', '沙河乡', '万峪河乡', '上龛乡', '中坝乡', '九道乡', '回龙乡', '五台乡']
const tails = ['证明', '的证明材料', '情况证明', '证明书', '证明（复印件）']
const use = ['贷款', '入学', '落户', '招聘', '投标', '年检', '救助', '购房', '补贴', '办证', '理赔', '继承', '出国', '评优', '转让']

/** Names as organs make them up: whose, what, where, for what, and one of the endings. */
function madeNames(): { key: string; names: string[] }[] {
  const next = chance(3)
  const of = (words: readonly string[]) => words[next(words.length)] ?? ''
  return Array.from({ length: NAMES }, (_, i) => ({ key: `N${i}`, names: [`${next(3) === 0 ? of(where) : ''}${of(whose)}${of(what)}${next(2) === 0 ? of(use) : ''}${next(2) === 0 ? of(use) : ''}${of(tails)}`] }))
}

function rounds(): void {
  say('\n## Ways round among 1,000,000 demands\n')
  say('| what | ms | of the processor | found |\n| --- | --- | --- | --- |')
  const cases = [['250,000 things, 10,000 rings planted', planted(250_000, 10_000), 250_000], ['200,000 things, everything leads to everything', tangled(200_000), 200_000]] as const
  for (const [name, { from, to }, things] of cases) {
    const floor = clocked(() => { let sum = 0; for (let i = 0; i < EDGES; i += 1) sum += (from[i] ?? 0) ^ (to[i] ?? 0); return sum })
    const found = clocked(() => knotsOf(graphOf(things, from, to)))
    if (name.includes('planted') && found.value.length !== 10_000) throw new Error(`${found.value.length} rings found`)
    say(`| floor: each demand looked at once | ${n(floor.wall, 1)} | ${n(floor.cpu, 1)} | |`)
    say(`| ${name} | ${n(found.wall)} | ${n(found.cpu)} | ${n(found.value.length)} knots, ${n(found.value.reduce((sum, knot) => sum + knot.cycles.length, 0))} ways round |`)
  }
}

async function names(): Promise<void> {
  const made = madeNames()
  say('\n## Duplicates among 200,000 names of proofs\n')
  say('| what | ms | of the processor | found |\n| --- | --- | --- | --- |')
  const floor = clocked(() => made.map((one) => one.names[0] ?? '').toSorted((a, b) => (a < b ? -1 : 1)).length)
  say(`| floor: the names sorted | ${n(floor.wall)} | ${n(floor.cpu)} | |`)
  const words = parse<ProofWord>(readFileSync(new URL('../reference/proof-names.csv', import.meta.url)), { columns: true, bom: true })
  await nameIndex([], words)
  const [at, used] = [performance.now(), process.cpuUsage()]
  const index = await nameIndex(made, words)
  say(`| the index made | ${n(performance.now() - at)} | ${n(process.cpuUsage(used).user / 1000)} | ${n(index.byKey.size)} different facts |`)
  const groups = clocked(() => alikeGroups(index))
  say(`| all grouped | ${n(groups.wall)} | ${n(groups.cpu)} | ${n(groups.value.length)} groups of ${n(groups.value.reduce((sum, { keys }) => sum + keys.length, 0))} |`)
  const texts = made.slice(0, 500).map((one) => `请带上居委会开的${one.names[0] ?? ''}，三日内提交`)
  const asked = clocked(() => texts.filter((text) => findNamed(index, text).length > 0).length)
  say(`| one free text looked through, mean of 500 | ${n(asked.wall / texts.length, 2)} | ${n(asked.cpu / texts.length, 2)} | ${n(asked.value)} of 500 recognised |`)
}

export async function findings(): Promise<void> {
  rounds()
  await names()
}
