/** Texts of the search. */
import type { SearchHit } from '../../src/rooms/work/contract.ts'

export const search = {
  title: '搜索', found: (q: string, n: number) => `“${q}”找到 ${n} 条`, none: (q: string) => `没有找到“${q}”，或者不归您查看。`, ask: '在上面的框里输入要找的，按回车。',
  hints: ['编号要写全，比如受理编号、协查编号、代办编号', '找人请输入完整的证件号码；查过谁会留下记录，本人能看到', '事项、证明、单位可以只写名称的一部分'], hint: '可以这样找：', matterAt: '办事指南（群众看到的）', itemAt: '清单里的这项证明',
} as const

export const hitKinds: Readonly<Record<SearchHit['kind'], string>> = { case: '办件', 'co-check': '协查', errand: '代办', matter: '事项', item: '证明', organ: '单位' }
