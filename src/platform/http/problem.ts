/** RFC 9457 problems: every refusal and every bad input leaves as one, with a stable code and what to do next. */
import type { z } from 'zod'
import type { Refusal } from '../../kernel/result.ts'

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly next: readonly string[]
  readonly field?: string
  readonly clause?: string
  readonly errors?: readonly { readonly field: string; readonly detail: string }[]
}

const titles: Readonly<Record<number, string>> = {
  400: '填写有误', 401: '需要登录', 403: '无权办理', 404: '没有找到', 409: '现在不能这样办', 410: '已失效', 413: '内容过大',
  415: '格式不支持', 422: '填写有误', 429: '请求过于频繁', 500: '系统出错', 503: '暂时不可用',
}

/** Where the code says more than the status: a cancelled proof is no question of who may. */
const titlesByCode: Readonly<Record<string, string>> = { 'proof-cancelled': '证明已经取消' }

export function problemOf(refusal: Refusal): Problem {
  const { code, detail, status, next, field, clause, errors } = refusal
  return {
    type: `urn:mianzheng:problem:${code}`, title: titlesByCode[code] ?? titles[status] ?? '不能办理', status, code, detail, next,
    ...(field === undefined ? {} : { field }), ...(clause === undefined ? {} : { clause }), ...(errors === undefined ? {} : { errors }),
  }
}

/** One sentence for one zod issue: which field, and what is expected there. */
function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? '缺少这一项' : `类型不对，应为 ${issue.expected}`
    case 'invalid_value': return `应为其中之一：${issue.values.map(String).join('、')}`
    case 'too_small': return `太短或太小，至少 ${String(issue.minimum)}`
    case 'too_big': return `太长或太大，至多 ${String(issue.maximum)}`
    case 'unrecognized_keys': return `多了不认识的项：${issue.keys.join('、')}`
    case 'invalid_format': return issue.message.startsWith('Invalid') ? `格式不对，应为 ${issue.format}` : issue.message
    case 'invalid_union': return '不符合任何一种允许的形式'
    default: return issue.message
  }
}

/** The problem for input that does not fit the contract; names each field and what is expected. */
export function inputProblem(issues: readonly z.core.$ZodIssue[]): Problem {
  const errors = issues.map((issue) => ({ field: issue.path.map(String).join('.') || '(整体)', detail: sentence(issue) }))
  const first = errors[0]
  return {
    type: 'urn:mianzheng:problem:invalid-input', title: titles[400] ?? '', status: 400, code: 'invalid-input',
    detail: first ? `“${first.field}”：${first.detail}。` : '填写有误。',
    next: ['按 errors 中每一项的说明改正后重新提交'],
    ...(first ? { field: first.field } : {}),
    errors,
  }
}
