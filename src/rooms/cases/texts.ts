/** Sentences for the line of time of a case. */
import { formatDay } from '../../kernel/chinese-date.ts'
import { isDay } from '../../kernel/day.ts'
import { textOf } from '../../kernel/text-of.ts'

export interface ActNames {
  readonly item: (code: string) => string
  readonly organ: (code: string) => string
}

type Detail = Readonly<Record<string, unknown>>
type Say = (d: Detail, n: ActNames) => string

const dayText = (day: unknown) => (typeof day === 'string' && isDay(day) ? formatDay(day) : textOf(day))
const itemOf = (d: Detail, n: ActNames) => `“${n.item(textOf(d['item']))}”`
const findings: Readonly<Record<string, string>> = { confirmed: '属实', 'not-so': '不属实', 'cannot-know': '无法核实', 'not-ours': '不归本单位' }
const choices: Readonly<Record<string, string>> = { commitment: '书面承诺', agency: '由部门核查', submission: '自己提交' }
const answers: Readonly<Record<string, string>> = { ok: '已取得', 'no-record': '未查到记录', mismatch: '不是本人信息，未使用', down: '系统不通', 'not-allowed': '对方未同意' }

const sentences: Readonly<Record<string, Say>> = {
  'case-prepared': () => '开始办理，系统着手取证',
  'case-accepted': () => '申请已受理',
  'questions-answered': () => '回答了办理所需的问题',
  'sources-answered': (d, n) => {
    const list = Array.isArray(d['answers']) ? d['answers'] as { item: string; answer: string }[] : []
    return `系统查询：${list.map((a) => `${n.item(a.item)}${answers[a.answer] ?? ''}`).join('，')}`
  },
  'route-chosen': (d, n) => `${itemOf(d, n)}选择${choices[String(d['route'])] ?? ''}`,
  'commitments-signed': (d, n) => `签署承诺：${(Array.isArray(d['items']) ? d['items'] as string[] : []).map(n.item).join('、')}`,
  'commitment-withdrawn': (d, n) => `撤回${itemOf(d, n)}的承诺`,
  'proof-disputed': (d, n) => `对${itemOf(d, n)}的信息提出异议，转请核实`,
  'proof-handed-in': (d, n) => `提交了${itemOf(d, n)}`,
  'co-check-ordered': (d, n) => `请${n.organ(textOf(d['to']))}核查${itemOf(d, n)}，最迟 ${dayText(d['dueDay'])}`,
  'co-check-answered': (d, n) => `${itemOf(d, n)}核查答复：${findings[String(d['finding'])] ?? ''}`,
  'co-check-passed-on': (d, n) => `${itemOf(d, n)}转由${n.organ(textOf(d['to']))}核查`,
  'co-check-refused': (d, n) => `${itemOf(d, n)}未能协查，改走其他途径`,
  'co-check-called-off': (d, n) => `${itemOf(d, n)}不用再核查，已通知承办单位`,
  'co-check-overdue': () => '协查超过期限，已记录并通报',
  'authorisation-given': (d, n) => `授权代办员代取${itemOf(d, n)}`,
  'authorisation-declined': (d, n) => `不授权代办${itemOf(d, n)}`,
  'authorisation-closed': (d, n) => (d['state'] === 'delivered' ? `代办员已取回${itemOf(d, n)}` : `代办员未能取到${itemOf(d, n)}`),
  'authorisation-ended': (d, n) => `不用再代取${itemOf(d, n)}，授权终止`,
  'proofs-complete': () => '全部证明已核实，进入审查',
  'proofs-reopened': () => '有证明需要重新核实，暂停审查',
  'identity-opened': () => '打开了申请人的身份信息，原因已记录',
  'supplement-asked': (d) => `一次性告知补正 ${textOf(d['count'])} 处，最迟 ${dayText(d['until'])}，期间停止计时`,
  'supplement-answered': (d) => `申请人已补正${d['days'] === undefined ? '' : `，恢复计时，期限顺延 ${textOf(d['days'])} 个工作日`}`,
  'supplement-late': (d) => `到期没有补正，恢复计时，期限顺延 ${textOf(d['days'])} 个工作日，可以作出决定`,
  'cancelled-proof-asked': (d, n) => `要求申请人提交已经取消的${itemOf(d, n)}，已拒绝并记录`,
  'case-suspended': (d) => `中止办理：${textOf(d['ground'])}，预计最迟 ${dayText(d['until'])}`,
  'case-resumed': (d) => `恢复办理，期限顺延 ${textOf(d['days'])} 个工作日`,
  'suspension-overran': () => '中止超过预计的时间，已记录并通报',
  'decision-proposed': (d) => `提出决定：${d['outcome'] === 'approve' ? '准予办理' : '不予批准'}，等第二人确认`,
  'decision-returned': () => '第二人没有同意，退回重新审查',
  'proposal-fell': () => '证明有变化，提出的决定作废，重新核实',
  'case-decided': (d) => (d['outcome'] === 'approve' ? '准予办理' : '不予批准'),
  'case-withdrawn': () => '申请已撤回',
  'case-overdue': () => '超过承诺期限，已记录并通报',
  'taken-without-network': () => '断网时在窗口收下，恢复后由系统受理',
  'accepted-again': () => '同一事项已有在办件，按申请人的理由另行受理',
  'case-expired': () => '长时间未提交，已失效',
  'accesses-read': () => '审计查看了这件申请的数据使用记录',
  'audit-exported': () => '审计导出了这件申请的记录',
}

/** What officers say among themselves before it is decided; the person is told the decision. */
export const internalActs: readonly string[] = ['decision-proposed', 'decision-returned', 'proposal-fell']

/** Plain words for an act; an act without a sentence is named as it is, so that nothing is hidden. */
export function actText(act: string, detail: Detail, names: ActNames): string {
  return sentences[act]?.(detail, names) ?? act
}
