/** What the room's endpoints take and give. */
import { z } from 'zod'
import { channels } from './rules.ts'

export const requestId = z.string().min(8).max(100)

export const notice = z.object({ id: z.string(), at: z.string(), kind: z.string(), text: z.string(), caseNumber: z.string().nullable(), read: z.boolean() })
export const noticePage = z.object({ items: z.array(notice), total: z.number(), unread: z.number(), next: z.string().nullable() })
export type Notice = z.infer<typeof notice>
export type NoticePage = z.infer<typeof noticePage>

export const reports = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  reports: z.array(z.strictObject({
    id: z.string().max(60).describe('交给网关时的 id'), status: z.enum(['delivered', 'failed']), reason: z.string().max(100).optional().describe('没有送达的原因代码'),
  })).min(1).max(100),
  signature: z.string().regex(/^[0-9a-f]{64}$/, '签名为 64 位十六进制数').describe('HMAC-SHA256（SMS_SECRET，除 signature 外的规范 JSON）'),
})
export type Reports = z.infer<typeof reports>

export const failedDelivery = z.object({
  id: z.string(), failedAt: z.string(), createdAt: z.string(), channel: z.enum(channels), channelName: z.string(), to: z.string().describe('已脱敏'),
  kindName: z.string(), caseNumber: z.string().nullable(), text: z.string(), attempts: z.number(), reason: z.string(),
})
export type FailedDelivery = z.infer<typeof failedDelivery>

const counts = z.object({ waiting: z.number(), sent: z.number(), delivered: z.number(), failed: z.number() })
export const sendingStatistics = z.object({
  days: z.number(), connected: z.object({ sms: z.boolean(), mail: z.boolean() }),
  channels: z.array(counts.extend({ channel: z.enum(channels), channelName: z.string() })), byDay: z.array(counts.extend({ day: z.string() })),
})
export type SendingStatistics = z.infer<typeof sendingStatistics>

export const noticeSettings = z.object({ mail: z.string().nullable(), digest: z.boolean() })
export const changeSettings = z.strictObject({ requestId, mail: z.string().trim().max(120).nullable(), digest: z.boolean() })
