import type { ListName } from '../../views.ts'

export const listNames: Readonly<Record<ListName, string>> = { cancel: '直接取消清单', commitment: '告知承诺清单', sharing: '数据共享清单', agency: '部门核验清单', retained: '保留清单' }

export const listLeads: Readonly<Record<ListName, string>> = {
  cancel: '这些证明已经取消。任何单位再向您要，您都可以不给，并打电话反映。',
  commitment: '这些证明，您书面承诺就可以不交。承诺不承诺由您自己定。',
  sharing: '这些证明由系统直接向掌握数据的部门查询，您不用交。',
  agency: '这些证明由部门之间互相核查，您不用跑。',
  retained: '只有这些，法律法规规定仍要提交；我们能取到的，也先替您取。',
}

export const lists = {
  title: '证明清单',
  lead: '哪些证明不用交了，哪些由部门去取，都写在这五张清单里。',
  search: '在清单里找证明',
  find: '查找',
  hint: '只留下名字里有这几个字的，例如：无房、健在、婚姻',
  day: '看哪一天的清单',
  dayHint: '清单改过几次，每一版都能查到。',
  show: '查看',
  tab: (name: string, n: number) => `${name} ${n}`,
  version: (n: number, from: string, by: string) => `第 ${n} 版，${from}起施行（${by}）`,
  noVersion: (day: string) => `${day}还没有施行的清单。`,
  none: (q: string) => `这张清单里没有“${q}”。`,
  nowhere: (q: string) => `五张清单里都没有“${q}”。换个短一点的说法试试，或者打电话问我们。`,
  empty: '这张清单是空的。',
  instead: '现在怎么办',
  basis: '依据',
  noBasis: '没有法律法规依据',
  stillNeeded: '这个证明还要吗？',
  changes: '最近变了什么',
  filters: '筛选和下载',
  organ: '哪个单位',
  anyOrgan: '所有单位',
  township: '哪个乡镇',
  anyTownship: '全县',
  event: '人生大事',
  anyEvent: '不限',
  data: '开放数据',
  dataHint: '筛选和日期照上面选的。地址不变，可以直接引用。',
  feed: '订阅清单变动（Atom）',
  grassroots: '村（社区）不再出具',
  notInForce: '未施行',
} as const

export const changesTexts = {
  title: '清单变了什么',
  lead: (from: string, until: string) => `${from}到${until}，各项证明在清单之间的变动，新的在前。`,
  since: '从哪一天起',
  show: '查看',
  none: '这段时间没有变动。',
  day: (day: string) => `${day}施行`,
  versions: (names: string, n: number) => `${names}，变动 ${n} 项`,
  version: (list: string, n: number) => `${list}第 ${n} 版`,
  first: (n: number) => `全县第一次公布清单，共 ${n} 项。看每一项`,
  rest: (n: number) => `还有 ${n} 项`,
  whole: '全部变动（JSON）',
  move: (before: string, after: string) => `${before} → ${after}`,
  arrived: (after: string) => `新列入${after}`,
  left: (before: string) => `移出${before}`,
  reworded: (list: string) => `${list}：依据、范围或办法改了`,
} as const

export const proofTexts = {
  timeline: '来龙去脉',
  from: (day: string) => `${day}起`,
  until: (from: string, until: string) => `${from}至${until}`,
  decided: (version: number, by: string) => `第 ${version} 版，${by}`,
  never: '还没有进过任何一张清单。',
  matters: '哪些事项会用到它',
  noMatters: '没有事项要它。',
  ask: '被要了？看看给谁看、怎么反映',
  villageList: '村（社区）可以出具',
} as const

export const feedTexts = {
  title: (county: string) => `${county}证明清单变动`,
  edition: (list: string, version: number, from: string) => `${list}第 ${version} 版，${from}起施行`,
  added: (names: string) => `新列入：${names}。`,
  removed: (names: string) => `移出：${names}。`,
  total: (n: number, by: string) => `共 ${n} 项，${by}。`,
  same: '条目没有增减。',
  more: (n: number) => `等 ${n} 项`,
} as const

export const reboundTexts = {
  title: '拦下的索要',
  lead: '哪个单位又要已经取消的证明，系统当场拦下，督查处理后在这里公布。',
  link: '谁还在要，公布在这里',
  none: '还没有要公布的。',
  line: (day: string, way: string) => `${day}，${way}`,
  outcomes: { corrected: '已改正', 'followed-up': '已约谈，继续跟踪', mistaken: '' },
  handled: (outcome: string, day: string) => `${outcome}（${day}）`,
} as const

export const villageTexts = {
  title: '村（社区）开哪些证明',
  lead: '村（社区）只开这些。别的证明，谁也不能叫您去村里开。',
  link: '村（社区）开哪些证明',
  version: (n: number, from: string) => `第 ${n} 版，${from}起施行`,
  none: '还没有公布村（社区）可以开的证明。被要了，先查查还要不要。',
  use: '用在哪里',
  procedure: '怎么开',
  form: '样表',
} as const
