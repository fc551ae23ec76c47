/**
 * What people read in an SMS and staff in the daily mail.
 *
 * An SMS shows on a locked screen that anybody may look at, and passes through strangers' hands. So no text is ever handed in from
 * outside: it is made here, from a sentence and at most a case number and the organ's telephone, each let in only in its own form.
 * A name, an identity number or a fact has no way in. At most 70 characters, which is one SMS.
 */
import { formatMonthDay } from '../../kernel/chinese-date.ts'
import { isDay } from '../../kernel/day.ts'
import type { Channel, DeliveryState, Waiting } from './rules.ts'

export const SMS_LENGTH = 70
const SIGN = '【免证通】'

interface SmsInput {
  readonly kind: string
  readonly caseNumber: string | null
  /** Telephone of the organ that handles the case. */
  readonly phone: string | null
}

/** A case number: the day it was made and a serial number. */
function numberOf(text: string | null): string {
  const [, year = '', month = '', day = ''] = /^MZ(\d{4})(\d{2})(\d{2})-\d{5,7}$/.exec(text ?? '') ?? []
  return text !== null && isDay(`${year}-${month}-${day}`) ? text : ''
}

/** An organ's telephone: the first of several, a land line with area code or a service number. Never longer than those are. */
function phoneOf(text: string | null): string {
  const first = text?.split(/[、,，;；\s/]/)[0] ?? ''
  return /^(0\d{2,3}-\d{7,8}|1\d{4})$/.test(first) ? first : ''
}

const sentences: Readonly<Record<string, string>> = {
  decided: '已有结果，请登录免证通查看',
  overdue: '没有按期办结，已通知主管单位，抱歉让您久等',
  detour: '有证明改由部门核查，您不用做什么',
  'your-turn': '有一项要您办，请登录免证通查看',
  supplement: '需要您补正，请登录免证通查看怎么补',
  'supplement-late': '补正期限已过，决定作出前仍可补正',
  suspended: '已中止办理，原因请登录免证通查看',
  resumed: '已恢复办理',
}
const OTHER = '有新进展，请登录免证通查看'

/** What can happen to a case more than once has the id or the day of the time behind its name. */
const plainKind = (kind: string): string => kind.replace(/-([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2})$/, '')

export function smsText({ kind: given, caseNumber, phone }: SmsInput): string {
  const kind = plainKind(given)
  const number = numberOf(caseNumber)
  const call = phoneOf(phone)
  const sentence = Object.hasOwn(sentences, kind) ? sentences[kind] ?? OTHER : OTHER
  const about = number === '' ? '您的申请' : `您的申请${number}`
  return `${SIGN}${about}${sentence}。${call === '' ? '' : `电话${call}`}`
}

const kindNames: Readonly<Record<string, string>> = {
  decided: '已有结果', overdue: '超过期限', detour: '改由部门核查', 'your-turn': '轮到申请人', supplement: '需要补正', 'supplement-late': '补正逾期', suspended: '中止办理',
  resumed: '恢复办理', digest: '每日提醒',
}
export const kindName = (kind: string): string => (Object.hasOwn(kindNames, plainKind(kind)) ? kindNames[plainKind(kind)] ?? '' : '办理进展')

export const channelNames: Readonly<Record<Channel, string>> = { sms: '短信', mail: '邮件' }
export const stateNames: Readonly<Record<DeliveryState, string>> = { waiting: '等待发送', sent: '已发出', delivered: '已送达', failed: '没有送达' }

const causes: Readonly<Record<string, string>> = {
  unreachable: '网关连不上', timeout: '网关没有及时答复', failed: '网关出错', 'not-authorised': '网关不认我们的密钥', 'not-connected': '没有设置网关',
  blocked: '网关拒收（黑名单或内容）', 'bad-number': '号码或地址不对', 'phone-off': '对方关机或不在服务区', 'no-such-number': '空号或停机', expired: '网关多次投递未成',
}
export const causeText = (cause: string | null): string => (cause !== null && Object.hasOwn(causes, cause) ? causes[cause] ?? '' : '网关没有说明原因')

export const sendingFailed = '有短信或邮件没有送达，请在“消息”页查看名单、重发，或者打电话告知。'

export interface DigestLine extends Waiting {
  readonly name: string
}

export interface Digest {
  readonly subject: string
  readonly text: string
}

/** Numbers only, what is late first. `desk`: address of the desk. */
export function digestText(day: string, lines: readonly DigestLine[], desk: string): Digest {
  const sum = (of: (line: DigestLine) => number) => lines.reduce((n, line) => n + of(line), 0)
  const [total, overdue] = [sum((line) => line.total), sum((line) => line.overdue)]
  const say = (line: DigestLine) => (line.overdue > 0 ? `！ ${line.name}：${line.total} 件，其中超期 ${line.overdue} 件` : `· ${line.name}：${line.total} 件`)
  const sorted = lines.toSorted((a, b) => b.overdue - a.overdue || b.total - a.total)
  return {
    subject: `免证通：等您办理的有 ${total} 件${overdue > 0 ? `，其中超期 ${overdue} 件` : ''}`,
    text: [
      `您好，今天（${formatMonthDay(day)}）等您和您单位办理的有：`, '', ...sorted.map(say), '',
      `打开工作台：${desk}`, `不想再收每日提醒：在工作台的“消息”页关闭（${desk}/notices）`,
    ].join('\n'),
  }
}
