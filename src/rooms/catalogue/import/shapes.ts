/** The columns of each file of the reference folder. */
import { z } from 'zod'
import { parseCreditCode } from '../../../kernel/credit-code.ts'
import { condition, list, maybe, maybeWhole, text, whole, yesNo } from './rows.ts'

export const evidences = ['found-list', 'found-news', 'statute-text', 'general-knowledge', 'example', 'found'] as const
const evidence = z.enum(evidences)
const levels = list.pipe(z.array(z.enum(['county', 'township', 'village'])).min(1, '至少一级'))

export const regionRow = z.object({
  code: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/, '6、9 或 12 位数字'), name: text, level: z.enum(['county', 'township', 'village']), parent: maybe, source: text, evidence,
})

export const organRow = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/, '小写字母、数字和连字符'), name: text, short_name: text, kind: text, level: z.enum(['county', 'township', 'village']), region: text,
  uscc: maybe.refine((value) => value === null || parseCreditCode(value).ok, '校验通过的统一社会信用代码（GB 32100）'),
  uscc_evidence: maybe, parent: maybe, phone: maybe, address: maybe, hours: maybe, duties: maybe, co_check_team: yesNo, source: text, evidence,
})

export const aliasRow = z.object({ alias: text, organ: z.string(), scope: text, note: maybe })

export const itemRow = z.object({
  编号: z.string().regex(/^P\d{3}$/, 'P 加三位数字'), 证明名称: text, 证明用途_对应事项: z.string(), 设定依据: z.string(), 依据条款: z.string(), 开具单位: z.string(), 索要单位: z.string(),
  办理方式: text, 替代方式: z.string(), 证据级别: evidence, 办理方式来源: z.enum(['found', 'suggested']), 来源source: text, 备注: z.string(),
})

export const routeNames = ['cancel', 'sharing', 'agency', 'commitment', 'retained'] as const

export const factRow = z.object({
  item: text, plain: text, fact: text, category: text, scope: z.enum(['all', 'grassroots']), routes: list.pipe(z.array(z.enum(routeNames)).min(1, '至少一条途径')),
  issuer: maybe, resource: maybe, certificate: maybe, only_applicant: yesNo, excluded_field: maybe, validity_days: whole, pages: whole, trips: whole, days: whole,
  commit_text: maybe, co_check_days: whole, evidence, source: text,
})

export const matterRow = z.object({
  code: z.string().regex(/^\d{12}$/, '12 位数字'), name: text, kind: z.enum(['permit', 'confirmation', 'benefit', 'publicService']), organ: text, levels,
  entrusted_organ: z.string(), legal_basis: text, article: z.string(), statutory_days: maybeWhole, statutory_note: z.string(), promised_days: whole,
  project_type: z.enum(['immediate', 'promised']), handle_form: z.string(), on_site_visits: whole, on_site_reason: z.string(), fee: z.string(), fee_basis: z.string(),
  service_object: list.pipe(z.array(z.enum(['person', 'company'])).min(1, '至少一类')), accept_condition: z.string(), result_name: z.string(), result_type: z.string(),
  address: z.string(), hours: z.string(), phone: z.string(), supervise_phone: z.string(), review_organ: z.string(), litigation_court: z.string(), life_events: list, keywords: list,
  excluded_field: maybe, capacity: z.string(), decider_count: whole, source: text, evidence, code_evidence: text,
}).refine((row) => row.on_site_visits === 0 || row.on_site_reason !== '', { path: ['on_site_reason'], message: '到现场次数不为 0 时要写明理由' })

export const requirementRow = z.object({
  matter: text, group: text, group_name: text, mode: z.enum(['all', 'one']), when: condition, item: text, expects: condition, note: maybe, source: text, evidence,
})

export const materialRow = z.object({
  matter: text, name: text, kind: z.enum(['certificate', 'form', 'judicial', 'other']), who: text, why_not_proof: text, source_type: z.string(), basis: z.string(), source: text, evidence,
})

const options = z.string().transform((value, context) => value.split(/[;；]/).filter((part) => part.trim() !== '').map((part) => {
  const [key, ...label] = part.split('=')
  if (!key?.trim() || label.length === 0) context.addIssue({ code: 'custom', message: '形如 rent=租房;own=自有' })
  return { value: key?.trim() ?? '', label: label.join('=').trim() }
}))

export const questionRow = z.object({
  matter: text, key: z.string().regex(/^[a-zA-Z][\w-]*$/, '字母开头的键'), label: text, type: z.enum(['yesno', 'choice', 'text', 'number', 'date']), options, required: yesNo,
  help: maybe, when: condition, source: text,
}).refine((row) => row.type !== 'choice' || row.options.length >= 2, { path: ['options'], message: '选择题至少两个选项' })

export const upstreamRow = z.object({ seq: whole, name: text, item: maybe, document: text, effective_from: z.string().transform((v) => (/^\d{4}-\d{2}-\d{2}$/.test(v) ? v : null)), source: text, evidence })

export const proofNameRow = z.object({ kind: z.enum(['word', 'name', 'held']), word: text, means: z.string(), source: z.string() })
  .refine((row) => (row.kind === 'held') === (row.means === ''), { path: ['means'], message: '除持有的证照（held）外，都要写明是什么意思' })

export const knowerRow = z.object({ word: text, knowers: z.string().transform((v) => v.split(';').filter(Boolean)), why: text, source: z.string() })

export const synonymRow = z.object({ word: text, means: text, source: z.string() })

const field = z.object({ key: text, label: text, sensitive: z.boolean().optional() })
export const resources = z.array(z.object({
  code: text, name: text, source: text, holder: text, path: z.string().startsWith('/'), method: z.enum(['GET', 'POST']), request: text, response: text, fields: z.array(field),
  key: text, purpose: text, legalBasis: text, sharing: z.string(), freshness: z.string(), timeoutMs: z.number().int().positive(), kind: z.enum(['data', 'certificate']),
}))

export const template = z.object({
  version: z.number().int().optional(),
  general: z.object({
    formOfCommitment: text, liability: text, powerToVerify: text, publicity: text, effect: text, choiceAndWithdrawal: text, commitments: z.array(text).min(1),
  }),
  items: z.record(z.string(), z.object({ contentToProve: text, material: text, liability: text, verification: text, publicity: text })),
})

export const grounds = z.record(z.string(), z.array(z.object({ code: text, text, basis: z.string() })))

export const holidayYear = z.object({ year: z.number().int(), papers: z.array(z.string()), days: z.array(z.object({ name: z.string(), date: z.iso.date(), isOffDay: z.boolean() })) })
