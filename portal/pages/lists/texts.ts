import type { ListName } from '../../views.ts'

export const listNames: Readonly<Record<ListName, string>> = { cancel: '取消清单', commitment: '承诺清单', sharing: '共享清单', agency: '代办核验清单', retained: '保留清单' }

export const listLeads: Readonly<Record<ListName, string>> = {
  cancel: '这些证明已经取消。任何单位再向您要，您都可以不给，并打电话反映。',
  commitment: '这些证明，您书面承诺就可以不交。承诺不承诺由您自己定。',
  sharing: '这些证明由系统直接向掌握数据的部门查询，您不用交。',
  agency: '这些证明由部门之间互相核查，您不用跑。',
  retained: '只有这些，法律法规规定仍要您提交。',
}

export const lists = {
  title: '证明清单',
  search: '查一个证明',
  hint: '例如：无房证明、健在证明',
  day: '哪一天的清单',
  show: '查看',
  count: (n: number) => `${n} 项`,
  version: (n: number, from: string, by: string) => `第 ${n} 版，${from} 起施行，${by}`,
  noVersion: '那一天还没有施行的清单。',
  none: (q: string) => `这张清单里没有“${q}”。看看别的清单，或打电话问。`,
  empty: '这张清单是空的。',
  name: '证明',
  instead: '现在怎么办',
  basis: '依据',
  noBasis: '没有法律法规依据',
  grassroots: '村（社区）不再出具',
  notInForce: '未施行',
} as const
