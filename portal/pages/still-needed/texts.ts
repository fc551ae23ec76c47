import type { Verdict } from '../../../src/rooms/lists/index.ts'

export const stillNeeded = {
  title: '这个证明还要吗？',
  lead: '有人向您要证明？把他的话写在这里，我们告诉您还要不要。',
  label: '被要的是什么证明',
  hint: '写名字，或者把原话贴进来，例如：单身证明；请到村委会开居住证明',
  find: '查一查',
  again: '再查一个',
  asked: (text: string) => `您问的是：${text}`,
  none: '都不是？没有列进清单的证明，向您要的单位应当说出法律、法规上的依据。说不出来的，可以不给，并向我们反映。',
  entry: (list: string, version: number, item: string, from: string) => `${list}第 ${version} 版 ${item}，${from}起施行`,
  rows: { entry: '凭哪一条', upstream: '上级清单', basis: '原来的依据', keptBasis: '依据', instead: '现在怎么办', holder: '由谁提供' },
  noBasis: '没有法律法规依据',
  oursInstead: '不用您提供，办事机关自己核实',
  others: '您问的是不是这些？',
  history: '看它的来龙去脉',
  showTitle: '给谁看',
  show: '谁向您要，就把这一页给谁看。窗口、村（社区）、银行、学校、医院都一样。',
  report: { title: '还是要，怎么办', lead: '点一下，告诉督查部门。不用登录，不用留名字。', act: '反映这件事', more: '还想多说几句（可以不填）', place: '在哪里被要的', placeHint: '单位、窗口或者银行的名字',
    words: '对方怎么说的', contact: '联系电话', contactHint: '想知道结果就留一个，只有督查部门看得到' },
  reported: { title: '已经收到您的反映', number: '编号', lead: '督查部门已经看到。请记下编号；想问结果，打下面的电话，报这个编号。', call: '问结果打', kept: '我们没有记下您是谁；编号就是凭据。', again: '再查一个证明', lists: '看全部清单' },
  poster: { link: '海报：贴在大厅、银行、学校、医院', title: '这个证明还要吗？扫一扫', lead: '请打印出来，贴在窗口旁边。', pdf: '下载 A4 海报（PDF）', qr: '打开“这个证明还要吗”页面的二维码', scan: '扫一扫，10 秒钟知道', or: '或者打开',
    lines: ['取消了的证明，任何单位都不能再要', '查得到的，我们自己查，不用您跑', '还是要？点一下就能反映'] },
  listNames: { 'national-20': '国家 20 项不应由村（社区）出具的证明', 'hubei-21': '湖北省 21 项不应由村（社区）出具的证明' } as Readonly<Record<string, string>>,
} as const

/** Head line and what it means, by answer. */
/** Where a county has no telephone of its own. */
export const hotline = { phone: '12345', callee: '政务服务便民热线' } as const

/** Said instead where the entry is a proposal: no claim of law. */
export const onTrial = (verdict: Verdict): string => `试行，尚未经县司法局审定：${trials[verdict] ?? ''}`

const trials: Readonly<Partial<Record<Verdict, string>>> = {
  cancelled: '照这份清单，不再要这项证明。',
  'not-from-village': '照这份清单，村（社区）不再开，由办事机关去核实。',
  sharing: '照这份清单，由系统向掌握数据的部门查询，您不用交。',
  commitment: '照这份清单，您书面承诺就可以不交，承诺不承诺由您自己定。',
  agency: '照这份清单，由部门之间互相核查，您不用去开。',
  retained: '照这份清单，仍要提交，能替您取到的我们先取。',
}

export const verdicts: Readonly<Record<Verdict, { head: (name: string) => string; text: string; kind: 'free' | 'keep' | 'plain' | 'card' | 'ask' }>> = {
  cancelled: { head: (name) => `${name}：不要了`, text: '这项证明已经取消。任何单位都不能再向您要，您可以不给。', kind: 'free' },
  'not-from-village': { head: (name) => `${name}：村里和社区不开`, text: '村（社区）不再出具这项证明，谁也不能叫您去村里开。要核实的，由办事机关向掌握情况的部门去问。', kind: 'free' },
  sharing: { head: (name) => `${name}：不用您交`, text: '系统直接向掌握数据的部门查询，几秒钟取到。', kind: 'free' },
  commitment: { head: (name) => `${name}：可以不交`, text: '您书面承诺就可以不交。承诺不承诺由您自己定；不承诺的，由部门去核查。', kind: 'free' },
  agency: { head: (name) => `${name}：不用您跑`, text: '由部门之间互相核查，您不用去开。', kind: 'free' },
  retained: { head: (name) => `${name}：还要交`, text: '法律法规规定仍要提交。能替您取到的，我们也先替您取。', kind: 'keep' },
  unknown: { head: (name) => `清单里没有“${name}”`, text: '没有列进清单的证明，向您要的单位应当说出法律、法规上的依据。说不出来的，可以不给，并向我们反映。', kind: 'plain' },
  certificate: { head: (name) => `${name}：这是证件，不是证明`, text: '办事时请您出示证件，看一看原件，这是合法的；能从电子证照或者共享数据里取到的，不用交复印件。', kind: 'card' },
  which: { head: () => '您问的是哪一种？', text: '叫法相近的有好几种，要不要各不相同。请选一种。', kind: 'ask' },
}

/** Nothing was named at all. */
export const sayMore = '“证明”有很多种。请写出它的名字，例如：单身证明、无房证明。'
