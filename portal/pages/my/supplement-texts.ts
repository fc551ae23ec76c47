/** What is said where a case stands still: asked to add something, or suspended. */
export const supplement = {
  title: '需要您补正',
  lead: (n: number, organ: string, day: string) => `${organ}看过您的申请，还缺下面 ${n} 处。请在 ${day} 前一次补齐，以后不会再要别的。`,
  late: (day: string) => `补正的期限 ${day} 已经过了。作出决定前，您仍然可以补上。`,
  stopped: '补正期间不算在办理时限里。',
  why: '为什么需要',
  go: '去补正',
  letter: '补正告知书',
  answered: '您已经补正',
  answer: '您写的',
  given: '材料',
  files: (n: number) => `${n} 份`,
  pageTitle: '补正',
  text: '把情况写在这里',
  textHint: '要说明的，一条一条写。只交材料的，可以不写。',
  filesLabel: '拍照或选择文件',
  filesHint: '照片（JPG、PNG）或 PDF，一份不超过 5 MB，最多 10 份。可以不交。',
  send: '提交补正',
  back: '先不补',
  empty: '请写明情况，或者交上材料。',
  call: (organ: string) => `不知道怎么补？打${organ}的电话：`,
} as const

export const suspension = {
  title: '已中止办理',
  lead: (ground: string) => `原因：${ground}。`,
  until: (day: string) => `预计 ${day} 前恢复。中止期间不算在办理时限里，恢复时会告诉您。`,
  over: '已经超过预计的时间，记录在案并通报了督查单位。',
  basis: '依据',
} as const

export const letters = { title: '文书', kind: 'PDF' } as const
