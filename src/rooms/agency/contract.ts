import { z } from 'zod'
import { channels, coCheckStates, findings } from './rules.ts'

export const requestId = z.string().min(8).max(100)
export const evidenceFile = z.strictObject({
  name: z.string().min(1).max(120), mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']), data: z.base64().max(7_000_000),
})
/** Evidence is a text (who said what), files, or both. */
export const evidence = z.union([z.string().max(2000), z.array(z.union([z.string().max(2000), evidenceFile])).max(10)]).default([])
export type Evidence = z.infer<typeof evidence>

export const answerBody = z.strictObject({
  requestId,
  finding: z.enum(findings).describe('confirmed 属实 · not-so 不属实 · cannot-know 无法核实 · not-ours 不归我们管'),
  note: z.string().trim().max(1000).default('').describe('说明；除“属实”外必填'),
  evidence,
  channel: z.enum(channels).default('system'),
  organ: z.string().max(80).optional().describe('not-ours 时：应由哪个单位核查（单位代码）'),
})
export const refusalBody = z.strictObject({
  requestId, ground: z.string().min(1).max(80).describe('拒绝理由代码，只能取自列明的理由'), note: z.string().trim().min(1).max(1000).describe('说明'),
})
export const deliverBody = z.strictObject({ requestId, got: z.boolean(), note: z.string().trim().max(1000).default(''), evidence })

export const coCheckRow = z.object({
  id: z.string(), number: z.string(), state: z.enum(coCheckStates), caseNumber: z.string(), item: z.string(), itemName: z.string(), fact: z.string(),
  subject: z.string().describe('已脱敏'), askingOrgan: z.string(), issuingOrgan: z.string(), dueAt: z.iso.datetime(), overdue: z.boolean(),
  createdAt: z.iso.datetime(), finding: z.enum(findings).nullable(),
})
export type CoCheckRow = z.infer<typeof coCheckRow>
export const coCheckDetail = coCheckRow.extend({
  why: z.string(), basis: z.string(),
  person: z.object({ name: z.string(), idNumber: z.string() }).nullable().describe('核查所需的完整身份，只给承办人看，查看留痕'),
  note: z.string().nullable(), ground: z.string().nullable(), answeredAt: z.iso.datetime().nullable(), mayDo: z.array(z.string()),
  grounds: z.array(z.object({ code: z.string(), text: z.string() })),
})
export type CoCheckDetail = z.infer<typeof coCheckDetail>
export const coCheckPage = z.object({ items: z.array(coCheckRow), total: z.number(), next: z.string().nullable() })
export const authorisationRow = z.object({
  id: z.string(), number: z.string(), caseNumber: z.string(), item: z.string(), itemName: z.string(), state: z.string(), organ: z.string(),
  givenAt: z.iso.datetime(), expiresAt: z.iso.datetime(),
})
export const authorisationPage = z.object({ items: z.array(authorisationRow), total: z.number(), next: z.string().nullable() })
