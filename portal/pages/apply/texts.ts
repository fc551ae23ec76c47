import type { PersonProof } from '../../../src/rooms/cases/index.ts'
import type { Shape } from '../../kit/shapes.tsx'

/** Word and shape for where a proof stands. */
export function standOf(proof: Pick<PersonProof, 'state' | 'outcome' | 'trust' | 'by'>): { readonly shape: Shape; readonly word: string } {
  switch (proof.state) {
    case 'waived': return { shape: 'waived', word: '已取消' }
    case 'not-needed': return { shape: 'off', word: '不需要' }
    case 'fetching': return { shape: 'working', word: '正在查询' }
    // Before the application is handed in no order has gone out yet, so there is no day to name.
    case 'checking': return { shape: 'working', word: proof.by === null ? '提交后核查' : '正在核查' }
    case 'with-agent': return { shape: 'working', word: '代办中' }
    case 'offered': return { shape: 'yours', word: '请您选择' }
    case 'to-sign': return { shape: 'yours', word: '请您签名' }
    case 'to-authorise': return { shape: 'yours', word: '请您授权' }
    case 'to-hand-in': return { shape: 'yours', word: '请您提交' }
    case 'settled':
      if (proof.outcome === 'not-met') return { shape: 'yours', word: '与条件不符' }
      return { shape: 'done', word: proof.trust === 'declared' ? '已承诺' : proof.trust === 'submitted' ? '已提交' : proof.trust === 'verified' ? '已核实' : '已取得' }
  }
}

/** How a proof is obtained, in few words. */
export const viaNames: Readonly<Record<PersonProof['route'], string>> = {
  cancel: '直接取消', 'not-needed': '', reuse: '以前已有，免提交', sharing: '系统自动查询', commitment: '告知承诺', agency: '部门核验', submission: '自行提交',
}

export const apply = {
  title: '我们替您取证',
  questionsTitle: '只有您知道的',
  questionsLead: '答完这几个问题，我们就去替您取证。',
  continue: '继续',
  yours: '需要您',
  against: '与条件不符，请您看看',
  working: '我们正在办',
  done: '已经有了',
  off: '不需要的',
  counts: { all: (n: number) => `共 ${n} 项`, done: (n: number) => `已有 ${n} 项`, working: (n: number) => `正在办 ${n} 项`, yours: (n: number) => `需要您 ${n} 项`, against: (n: number) => `与条件不符 ${n} 项` },
  nothing: '这件事不要任何证明，直接提交就行。',
  look: '看看取到了什么',
  wrong: '不对？',
  takeBack: '撤回承诺',
  by: (day: string) => `最迟 ${day}`,
  commit: '我自愿选择书面承诺',
  check: '我不承诺，请部门核查',
  checkDays: '核查要等几个工作日，您不用跑',
  handIn: '我自己提交',
  readAndSign: '阅读告知书并签名',
  authorise: '看授权书',
  upload: '提交这份材料',
  gateWhy: '为什么不能承诺',
  gateBack: '怎样恢复',
  gateFrom: (day: string) => `${day} 起可以申请信用修复`,
  gateGoOn: '不影响您办事：这一项改由部门核查，您不用跑。',
  gateCredit: '看我的信用记录',
  submitTitle: '提交申请',
  submit: '提交申请',
  submitWorking: '还没办完的，不用等，提交后我们接着办。',
  submitPromise: '提交以后，时限就开始算。',
  yoursFirst: (n: number) => `还有 ${n} 项需要您先处理，处理完就能提交。`,
  fetchingLive: '正在查询，取到了会自己显示出来。',
  changed: '取证情况有更新',
  answersTitle: '您的回答',
  change: '修改',
  leave: '不办了，撤回申请',
} as const

export const sign = {
  title: '阅读告知书并签名',
  paper: '告知承诺书',
  to: '申请人',
  matter: '办理事项',
  organ: '办理机关',
  plainTitle: '用平常话说',
  plain: ['下面这几项，您签字承诺情况属实，就不用再交证明。', '签不签由您自己定，不签也照样办，由部门去核查。', '要是说的不是真的，要承担责任。作出决定以前，您随时可以撤回。'],
  told: '一、告知',
  item: (name: string) => `证明事项：${name}`,
  prove: '要证明的是',
  instead: '本来要交的材料',
  basis: '设定依据',
  noBasis: '没有法律法规依据',
  liability: '不实承诺的责任',
  verify: '我们怎样核查',
  publicity: '是否公开',
  form: '承诺的方式',
  power: '核查权力和您的配合义务',
  choice: '您的选择和撤回',
  effect: '承诺的效力',
  commits: '二、承诺',
  iCommit: '本人承诺：',
  signTitle: '三、签名',
  name: '键入您的姓名作为签名',
  nameHint: (name: string) => `请键入：${name}`,
  pad: '在框里用手指写您的姓名',
  padHere: '签名处',
  padClear: '重写',
  padType: '改为键入姓名',
  empty: '请键入您的姓名作为签名。',
  padEmpty: '还没有签名，请先在框里写您的姓名。',
  agree: '签名并承诺',
  refuse: '我不承诺，请部门核查',
  call: (organ: string) => `看不明白，请打${organ}的电话：`,
} as const

export const others = {
  disputeTitle: (name: string) => `“${name}”哪里不对？`,
  disputeLead: '您说了算数：我们请掌握数据的部门核实，核实以前不拿它作不利依据。',
  disputeSays: '实际情况是',
  disputeHint: '写一两句就行，例如“我 2023 年已经离婚”。',
  disputeEmpty: '请写一两句实际情况。',
  disputeSend: '请部门核实',
  back: '返回',
  authoriseTitle: '请您授权代办员替您去取',
  authoriseWhy: (name: string) => `“${name}”只有您本人能取。您授权以后，由我们的代办员免费替您去取。`,
  authorisePaper: '授权委托书',
  authoriseWhat: '授权做什么',
  authoriseOnly: '只用于这一次',
  authoriseFor: (matter: string, name: string) => `为办理“${matter}”，代为领取“${name}”`,
  authoriseOnlyText: '只取这一份，只用在这件事上，30 天后自动作废，不收钱。',
  authoriseTo: '授权给',
  authoriseAgent: (organ: string) => `${organ}的代办员`,
  authoriseGive: '签名并授权',
  authoriseDecline: '不授权，我自己提交',
  handInTitle: (name: string) => `提交“${name}”`,
  handInFiles: '拍照或选择文件',
  handInHint: '照片（JPG、PNG）或 PDF，一份不超过 5 MB，最多 10 份。',
  handInNote: '要说明的话（可以不填）',
  handInEmpty: '请拍照或选择要提交的文件。',
  handInSend: '提交',
  handInOther: (organ: string) => `手头没有？打${organ}的电话，我们一起想办法：`,
  withdrawTitle: '撤回申请',
  withdrawLead: (number: string) => `撤回 ${number} 以后，正在做的核查会停下来。以后想办，可以重新申请。`,
  withdrawReason: '为什么撤回（可以不填）',
  withdrawSend: '确认撤回',
  keep: '不撤回，返回',
  takeBackTitle: (name: string) => `撤回对“${name}”的承诺`,
  takeBackLead: '撤回以后，这一项改由部门核查，您的申请继续办。没有任何不利后果。',
  takeBackSend: '确认撤回承诺',
} as const
