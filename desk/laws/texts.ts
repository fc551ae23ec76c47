/** What the register of laws says. */
export const t = {
  room: '法规依据', tabs: { flags: '待核对的证明', laws: '法规库' }, flagsLead: '依据被废止或修改的证明，逐项说明怎么办。', noFlags: '没有待核对的证明。', name: '证明', organ: '单位', law: '法规', change: '变化', provisions: '所依据的条', state: '处理',
  changes: { made: '制定', amended: '修正', revised: '修订', repealed: '废止' }, standings: { 'in-force': '有效', coming: '即将施行', repealed: '已废止' }, states: { open: '待核对', kept: '依据仍在', changed: '已改依据', cancelled: '不再要' },
  settle: '处理', remark: '说明', save: '保存', settled: '已处理', number: '文号', from: '施行日期', until: '至', versions: '版本', articlesOn: (day: string) => `${day} 有效的条文`, noArticles: '没有录入条文。', openCount: '待核对', register: '登记变化', newLaw: '登记法规', title: '名称', kind: '类别',
  kinds: { law: '法律', 'state-council': '国务院决定', administrative: '行政法规', local: '地方性法规', rule: '规章', normative: '规范性文件' }, articles: '被修改或删去的原条次', articlesHelp: '如 4,5,11；空着表示全部', note: '说明', source: '来源', done: (rows: number, items: number) => `已登记；标出 ${rows} 行填报、${items} 项目录证明`,
  all: '含已处理的', on: '看哪一天', article: (n: number) => `第 ${n} 条`, whole: '整部', q: '名称或文号', back: '证明排查',
} as const
