export const home = {
  title: '办事不用带证明',
  headline: (county: string) => `在${county}办事，不用带证明`,
  lead: '要什么证明，我们替您取。您说要办什么就行。',
  search: '您要办什么事？',
  searchHint: '用平常话说，例如：高龄补贴、孩子上学、租公租房、开小吃店',
  find: '查找',
  slips: ['婚姻证明', '无房证明', '居住证明', '收入证明', '亲属关系证明', '户籍证明'],
  slipsLabel: '这些都不用您带',
  events: '人生大事',
  eventsLead: '按您正在经历的事情找',
  how: '证明去哪儿了',
  ways: [
    { name: '不该要的，取消了', text: '没有法律依据的证明，任何单位都不能再向您要。' },
    { name: '查得到的，我们查', text: '系统直接向掌握数据的部门查询，几秒钟取到，查了什么您都看得见。' },
    { name: '您信得过，可以承诺', text: '您愿意的话，签一份承诺书就代替证明。不愿意也行，由部门去核查。' },
    { name: '要人去核的，我们跑', text: '部门之间互相核查，有期限、有人管，不让您在单位之间来回跑。' },
  ],
  stillNeeded: '有人向您要证明？查查还要不要',
  allMatters: '看全部事项',
} as const

/** Life events in the order of a life, each with the character that stands for it. */
export const eventCharacters: Readonly<Record<string, string>> = {
  生育: '生', 入学: '学', 就业: '业', 婚姻: '婚', 住房: '居', 医疗: '医', 养老: '老', 救助: '助', 残疾: '残', 身份户籍: '籍', 出行: '行', 企业开办: '企', 生产经营: '营', 退役: '役', 身后事: '终',
}
