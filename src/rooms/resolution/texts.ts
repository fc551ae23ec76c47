/** The sentences a person reads for each reason, and the names of routes, states and trust kinds. */
import type { ProofState, ReasonCode, Route, Trust } from './types.ts'

/** Names that go into a sentence; each is a display name, not a code. */
export interface ReasonNames {
  readonly organ?: string
  readonly item?: string
  readonly source?: string
  /** Not submitted yet: what is to be asked of an organ has not been asked. */
  readonly pending?: boolean
}

/** 已请某单位, or 提交后将请某单位 while the person is still preparing. */
const asked = (n: ReasonNames) => `${n.pending ? '提交后将请' : '已请'}${or(n.organ, '主管部门')}`
const or = (name: string | undefined, otherwise: string) => name || otherwise

const sentences: Readonly<Record<ReasonCode, (n: ReasonNames) => string>> = {
  cancelled: () => '这项证明已经取消，任何单位都不得再要。',
  'condition-not-met': () => '按您的情况，不需要这一项。',
  'other-member-chosen': (n) => `同一组只需其中一项，已由“${or(n.item, '另一项')}”办理。`,
  archived: () => '您以前办事时已经核实过，仍在有效期内，直接使用。',
  'certificate-held': (n) => `您持有的电子证照已经能够说明，由${or(n.source, '证照库')}取得。`,
  fetched: (n) => `已由系统从${or(n.source, '主管部门')}取得。`,
  'fetched-not-met': (n) => `${or(n.source, '主管部门')}的数据与所需条件不符。如果数据不对，请点“不对？”，我们去核实。`,
  'asking-certificate': () => '正在查询您的电子证照。',
  'asking-source': (n) => `正在向${or(n.source, '主管部门')}查询。`,
  'commitment-offered': () => '可以由您作出书面承诺，也可以由我们向部门核查，您自己选。',
  'commitment-offered-no-record': (n) => `${or(n.source, '主管部门')}的系统里没有查到记录，这不等于没有。可以由您书面承诺，也可以由我们核查。`,
  'commitment-offered-source-down': (n) => `${or(n.source, '主管部门')}的系统暂时不通。可以由您书面承诺，也可以由我们核查。`,
  'commitment-offered-not-allowed': (n) => `${or(n.source, '主管部门')}没有同意这次查询。可以由您书面承诺，也可以由我们核查。`,
  'commitment-offered-cannot-know': () => '我们没能核实或取到这一项。可以由您书面承诺，也可以由您自己提交。',
  'commitment-to-sign': () => '您选择了书面承诺，请阅读告知书并签名。',
  committed: () => '您已书面承诺，不再需要证明。',
  disputed: (n) => `您说查到的信息不对，${asked(n)}核实。核实之前不作为不利依据。`,
  'agency-listed': (n) => `由${or(n.organ, '主管部门')}协查，您不用跑。`,
  'no-record': (n) => `系统里没有查到记录，这不等于没有，${asked(n)}核查。`,
  mismatch: (n) => `系统返回的不是您本人的信息，没有使用，${asked(n)}核查。`,
  'source-down': (n) => `系统暂时不通，${asked(n)}人工核查，您不用做什么。`,
  'source-not-allowed': (n) => `对方系统没有同意这次查询，${asked(n)}核查。`,
  'chose-agency': (n) => `您选择由我们核查，${asked(n)}核查。`,
  withdrew: (n) => `您撤回了承诺，${asked(n)}核查。`,
  'gate-serious-entry': (n) => `您有尚未修复的较严重失信记录，暂不能使用告知承诺，改由${or(n.organ, '主管部门')}核查。`,
  'gate-false-commitment': (n) => `您曾作出虚假承诺且尚未修复信用，暂不能使用告知承诺，改由${or(n.organ, '主管部门')}核查。`,
  'gate-no-capacity': (n) => `未成年人不能自己作出承诺，改由${or(n.organ, '主管部门')}核查。`,
  'not-listed': (n) => `${asked(n)}核查。`,
  'checked-confirmed': (n) => `${or(n.organ, '主管部门')}已核实属实。`,
  'checked-not-so': (n) => `${or(n.organ, '主管部门')}核实后认为不是这样。您可以提交自己的材料说明。`,
  'only-applicant': () => '这份材料只有您本人能取。您书面授权后，由我们的代办员免费替您去取。',
  'agent-authorised': () => '您已授权，代办员正在替您办理。',
  'agent-delivered': () => '代办员已经取回。',
  retained: () => '法律法规规定需要提交，请您提交。',
  'excluded-field': () => '这类事项涉及公共安全等，依法仍需提交，请您提交。',
  'nothing-left': () => '能想的办法都试过了，仍无法核实，请您提交手头的材料。',
  'agent-failed': () => '代办员没能取到，请您自己提交。',
  'authorisation-declined': () => '您选择不授权代办，请您自己提交。',
  'handed-in': () => '您已提交。',
  'chose-submission': () => '您选择自己提交。',
}

/** The sentence for a reason, with display names filled in. */
export function reasonText(code: ReasonCode, names: ReasonNames = {}): string {
  return sentences[code](names)
}

export const routeNames: Readonly<Record<Route, string>> = {
  cancel: '直接取消', 'not-needed': '不需要', reuse: '免提交（已有）', sharing: '数据共享', commitment: '告知承诺', agency: '部门核验', submission: '自行提交',
}

export const stateNames: Readonly<Record<ProofState, string>> = {
  waived: '已取消', 'not-needed': '不需要', settled: '已取得', fetching: '正在查询', checking: '正在核查', 'with-agent': '代办中',
  offered: '请您选择', 'to-sign': '请您签名', 'to-authorise': '请您授权', 'to-hand-in': '请您提交',
}

export const trustNames: Readonly<Record<Trust, string>> = {
  certified: '数据核实', verified: '部门核实', declared: '申请人承诺', submitted: '申请人提交',
}

/** What each state asks of the person next; empty when nothing. */
export const nextTexts: Readonly<Record<ProofState, string>> = {
  waived: '', 'not-needed': '', settled: '', fetching: '系统正在查询，您不用做什么', checking: '部门正在核查，您不用做什么', 'with-agent': '代办员正在办理，您不用做什么',
  offered: '请选择：书面承诺，或换一种办法', 'to-sign': '请阅读告知书并签名', 'to-authorise': '请授权代办员替您去取，或自己提交', 'to-hand-in': '请提交这份材料',
}
