/** Contracts of the guard: attempts that were refused, what other systems ask before they send, what people report. */
import { z } from 'zod'
import { ways } from './rules.ts'

const requestId = z.string().min(8).max(100)
export const outcomes = ['corrected', 'mistaken', 'followed-up'] as const
export type Outcome = (typeof outcomes)[number]

export const reboundRow = z.object({
  number: z.string(), at: z.iso.datetime().describe('最近一次'), firstAt: z.iso.datetime(), times: z.number().describe('这一天同样的操作次数'), organ: z.string(), organName: z.string(),
  way: z.enum(ways), object: z.string().describe('办件、协查函、事项的编号'), item: z.string(), itemName: z.string(), named: z.string().describe('凭哪几个字认出来'),
  forbids: z.string().describe('清单里禁止它的条目'), by: z.string().describe('操作人，只显示姓'), role: z.string(), words: z.string().nullable().describe('当时写的话；只给督查'),
  handledAt: z.iso.datetime().nullable(), handledBy: z.string().nullable(), outcome: z.enum(outcomes).nullable(), note: z.string().nullable(),
})
export type ReboundRow = z.infer<typeof reboundRow>
export const reboundPage = z.object({ items: z.array(reboundRow), total: z.number(), open: z.number().describe('还没有处理的'), next: z.string().nullable() })
export type ReboundPage = z.infer<typeof reboundPage>

export const publicRebound = z.object({
  number: z.string(), day: z.string(), organ: z.string(), way: z.enum(ways), item: z.string(), itemName: z.string(), forbids: z.string(), outcome: z.enum(outcomes), handledOn: z.string(),
})
export const publicReboundPage = z.object({ items: z.array(publicRebound), total: z.number(), next: z.string().nullable() })
export type PublicReboundPage = z.infer<typeof publicReboundPage>

export const reboundQuery = z.object({
  state: z.enum(['open', 'handled', 'all']).default('open'), organ: z.string().max(80).optional(), way: z.enum(ways).optional(), item: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30), next: z.string().max(200).optional(),
})
export const handleBody = z.strictObject({ requestId, outcome: z.enum(outcomes), note: z.string().trim().min(2).max(500) })

export const demandBody = z.strictObject({
  requestId, organ: z.string().min(1).max(80).describe('要求或者出具的单位代码'), way: z.enum(['guide', 'message', 'issue']).describe('guide 办事指南 · message 写给当事人的话 · issue 出具'),
  names: z.array(z.string().trim().min(1).max(200)).max(50).default([]).describe('点名的证明，名称或编号'), text: z.string().max(4000).default('').describe('要发出的话，整段'),
  object: z.string().max(80).default('').describe('自己系统里的编号'),
})
export const demandAnswer = z.object({ allowed: z.literal(true) })

export const reportBody = z.strictObject({
  requestId, asked: z.string().trim().min(1).max(100).describe('被要的证明叫什么，照他的话'), item: z.string().max(40).optional().describe('从几种里选的那一种'), place: z.string().trim().max(200).default('').describe('哪里要的'),
  words: z.string().trim().max(1000).default('').describe('当时怎么说的'), contact: z.string().trim().max(100).default('').describe('想知道结果的，留个电话'),
})
export const reportAnswer = z.object({ number: z.string(), at: z.iso.datetime() })

export const reportRow = z.object({
  number: z.string(), at: z.iso.datetime(), asked: z.string().describe('反映的人自己的话'), item: z.string().nullable(), itemName: z.string().nullable().describe('认出的是哪项证明'), answer: z.string(), place: z.string(), words: z.string(), contact: z.string(),
})
export const reportPage = z.object({ items: z.array(reportRow), total: z.number(), next: z.string().nullable() })
export type ReportPage = z.infer<typeof reportPage>
