import type { FindingKind, FindingState } from '../../src/rooms/findings/contract.ts'
import type { Shape } from '../kit/marks.tsx'

export const kindNames: Readonly<Record<FindingKind, string>> = { 'no-basis': '没有依据', odd: '奇葩证明', duplicate: '重复证明', circular: '循环证明', excessive: '过多过滥' }
export const kinds = Object.keys(kindNames) as FindingKind[]
export const stateNames: Readonly<Record<FindingState, string>> = { open: '待处理', accepted: '已采纳', rejected: '不成立', drafted: '已转清单变更', gone: '事实已变' }
export const stateShapes: Readonly<Record<FindingState, Shape>> = { open: 'soon', accepted: 'done', rejected: 'off', drafted: 'done', gone: 'off' }

export const t = {
  room: '问题证明', tabs: { findings: '发现', needs: '开具条件' },
  lead: (at: string, names: number, edges: number) => `最近一次查找 ${at}：${names} 个证明名称，${edges} 条开具条件。事实一变就自动重查。`,
  look: '现在重查', looked: (found: number, changed: boolean) => (changed ? `查到 ${found} 条，列表已更新` : `查到 ${found} 条，与上次相同`),
  all: '全部', kind: '种类', state: '状态', q: '证明或事项名称', title: '问题', reason: '理由', organs: '涉及单位', matters: '事项', none: '没有符合条件的问题证明。', more: (n: number) => `等 ${n} 个`,
  nobody: '—', found: '发现于', decided: '处理', decidedBy: (name: string) => `由${name}`, change: '清单变更', matterList: '要求它的事项', proofs: '涉及的证明', before: '事实改变之前', back: '返回列表',
  why: '为什么是问题', picture: '图', way: (i: number) => `第 ${i} 条`, ways: '绕回起点的路', steps: (n: number) => `${n} 步`, incomplete: '牵连太多，只画出最短的几条。',
  breaks: '打破办法', least: '这是最少的：', notLeast: '一个可行的办法：', give: (from: string, to: string) => `办“${from}”时不再要“${to}”`, noBasis: '没有依据', pictureOf: (names: string) => `循环图：${names}`,
  group: '同一组', keep: '保留', name: '名称', issuer: '开具单位', inMatters: '事项数', score: '相似度', words: '相同的词', pairs: '为什么算同一个', countLine: (count: number, usual: number, compared: number) => `要 ${count} 项，同类 ${compared} 件事项一般要 ${usual} 项`,
  accept: '采纳', reject: '不成立', toChange: '转为清单变更', merge: '合并为选中的一项', keepAll: '不是一回事，都保留', send: '确定', note: '说明（可以不写）', rejectWhy: '为什么不成立（事实不变就不会再提出）', organ: '提出单位',
  accepted: '已采纳', rejected: '已记为不成立', drafted: (number: string) => `已起草清单变更 ${number}`, keepWhy: '名称相近，但不是同一个事实', gone: '事实已经改变，这条发现不再成立。',
  needs: {
    lead: '开具一项证明之前，本单位还要群众提供什么。填全了才能找出绕圈子的证明。', add: '填报', proof: '开具的证明', needs: '要群众提供', needsHint: '每行一项证明或证件', basis: '依据', basisHint: '例如：《居住证暂行条例》第九条；没有就不填',
    organ: '开具单位', declared: '填报时间', end: '停用', ended: '已停用', added: (n: number) => `已填报 ${n} 条`, none: '还没有单位填报。', title: '填报开具条件',
  },
} as const
