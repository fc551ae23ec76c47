/** What the reasons say to people. */
import type { BasisClass, LawfulClass } from './basis.ts'

export const kindNames = { 'no-basis': '没有依据', odd: '奇葩证明', duplicate: '重复证明', circular: '循环证明', excessive: '过多过滥' } as const

const notEnough: Readonly<Record<Exclude<BasisClass, LawfulClass>, (document: string) => string>> = {
  rule: (document) => `设定依据${document}是部门规章或者政府规章，不是法律、法规或者国务院决定。`,
  document: (document) => `设定依据“${document}”是规范性文件，不是法律、法规或者国务院决定。`,
  repealed: (document) => `设定依据${document}已经废止。`,
  none: () => '没有写明任何设定依据。',
}

export const reason = {
  noBasis: (kind: keyof typeof notEnough, document: string) => notEnough[kind](document),
  article44: '没有法律、法规或者国务院决定作为依据的证明，一律取消（《优化营商环境条例》第四十四条）。',
  askedIn: (matters: number) => (matters === 0 ? '目前没有事项要求它。' : `有 ${matters} 个事项要求它。`),
  nobodyKnows: (word: string, why: string) => `要证明的是“${word}”：${why}。`,
  cannotKnow: (issuer: string, word: string, who: string) => `由“${issuer}”开具，但“${word}”不归它掌握；依法掌握的是${who}。`,
  barred: '村（社区）不应开具这项证明：上级清单已经列明。',
  sameFact: (name: string, other: string, score: number, words: readonly string[]) => `“${name}”和“${other}”相似度 ${Math.round(score * 100)}%，相同的词：${words.join('、') || '—'}。`,
  twiceInMatter: (matter: string, names: readonly string[]) => `“${matter}”里${names.map((name) => `“${name}”`).join('和')}要求的是同一个事实。`,
  need: (thing: string, needs: string, where: string) => `要有“${thing}”，先要“${needs}”${where === thing ? '' : `（${where}）`}。`,
  round: (first: string) => `绕了一圈又回到“${first}”。`,
  breakAt: (thing: string, needs: string, least: boolean) => `${least ? '最少的' : '一个'}打破办法：办“${thing}”不再要“${needs}”。`,
  ownFact: (name: string) => `“${name}”的事实由要求它的单位自己掌握，应当自己核对，不能要群众去开。`,
  more: (count: number, usual: number, compared: number) => `要 ${count} 项证明；同类事项 ${compared} 件，一般是 ${usual} 项。`,
} as const

/** Kinds of bodies that can know a fact: how they are recognised in what is declared, and what they are called. */
export const bodies: Readonly<Record<string, { readonly name: string; readonly said: RegExp }>> = {
  village: { name: '村（社区）', said: /村|居委|社区(?!卫生|医)|村居/ },
  township: { name: '乡镇（街道）', said: /乡镇|街道|镇政府|乡政府/ },
  police: { name: '公安机关', said: /公安|派出所|交警|交管|车管|禁毒/ },
  civil: { name: '民政部门', said: /民政|婚姻登记/ },
  health: { name: '医疗卫生机构', said: /医|卫健|卫生|助产|体检|疾控/ },
  court: { name: '人民法院', said: /法院|司法机关/ },
  notary: { name: '公证机构', said: /公证/ },
  school: { name: '学校和教育部门', said: /学校|教育|就读|考试机构|学籍/ },
  employer: { name: '用人单位', said: /(?<!接种|医疗|收费|保管|测绘|检测)单位|用人|雇主|企业|公司/ },
  hr: { name: '人社部门', said: /人社|社保|就业|人力资源/ },
  medical: { name: '医保部门', said: /医保/ },
  disabled: { name: '残联', said: /残联|残疾人联合会/ },
  registry: { name: '不动产登记机构', said: /不动产|房管|自然资源|房屋登记|住建/ },
  tax: { name: '税务机关', said: /税务/ },
  bank: { name: '银行', said: /银行/ },
  credit: { name: '信用管理机构', said: /征信|信用|人民银行/ },
  funeral: { name: '殡葬机构', said: /殡|火化/ },
  market: { name: '市场监管部门', said: /市场监管|工商/ },
  archives: { name: '档案机构', said: /档案/ },
  veterans: { name: '退役军人事务部门', said: /退役军人/ },
  army: { name: '部队', said: /部队|人武部/ },
  traffic: { name: '交通运输部门', said: /交通运输|运管/ },
  emergency: { name: '应急管理部门', said: /应急|安监/ },
  accountant: { name: '会计师事务所', said: /会计师|验资机构/ },
  owner: { name: '产权人', said: /产权人|房东|出租人/ },
}
