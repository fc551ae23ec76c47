import type { RowDetail } from '../../src/rooms/surveys/contract.ts'

/** What the pages of the survey say. */
export const t = {
  room: '证明排查', laws: '法规依据', progress: '各单位进度', mine: '本单位', none: '还没有发起过排查。', waitRound: '等督查发起排查。发起后您会收到消息，那时在这里上传填报。', waitNext: '这一轮已经结束，等督查发起下一轮排查。',
  due: (day: string, left: number | null) => (left === null ? '已结束' : left < 0 ? `${day} 已截止，超过 ${-left} 个工作日` : left === 0 ? `${day}，今天截止` : `${day} 截止，还有 ${left} 个工作日`),
  state: { none: '未开始', drafting: '填报中', submitted: '已提交', returned: '已退回' },
  level: { county: '县级单位', township: '乡镇' } as Readonly<Record<string, string>>,
  organ: '单位', asks: '索要', issues: '开具', judged: '已过向导', changed: '最近改动', submittedAt: '提交时间', reminded: '催办', times: (n: number) => `${n} 次`, stateHead: '状态', rows: '项',
  open: '发起排查', closeRound: '结束这一轮', closeSure: '结束后各单位不能再填报，确定结束吗？', title: '名称', dueOn: '截止日', remindAll: '催办没有提交的', remindOne: '催办', remindDone: (n: number, nobody: number) => (nobody > 0 ? `已催办 ${n} 个单位；${nobody} 个单位没有清单编制人员` : `已催办 ${n} 个单位`),
  summary: (total: number, submitted: number) => `共 ${total} 个，已提交 ${submitted} 个`,
  template: '下载模板', filled: '导出已填', form: '表式', forms: { county: '排查表', chibi: '赤壁式清单', gulou: '鼓楼式清单', cleanup: '清理回表' },
  pick: '选择表格上传', drop: '把 .xlsx 或 .csv 拖到这里，或粘贴', sending: '正在上传', waiting: '等待读取', reading: (done: number, total: number) => `正在读取：${done.toLocaleString('zh-CN')} / 约 ${total.toLocaleString('zh-CN')} 行`,
  notOne: '请选择 .xlsx 或 .csv 文件。', tooLarge: '文件超过 20 MB，请分成几个文件上传。',
  counts: { new: '新增', changed: '修改', same: '没有变化', repeated: '重复（只收一次）', wrong: '需要改正' },
  wrongLead: (n: number) => `有 ${n.toLocaleString('zh-CN')} 行没有收进来，其余已保存为草稿。下载标出问题的表格，改好后整份再传，已收的行不会重复。`, corrected: '下载标出问题的表格', row: '行', what: '要改什么', allTaken: '全部收进来了。', last: '最近一次上传',
  rowTable: '填报的证明', name: '证明名称', matter: '事项', basis: '设定依据', other: '对方单位', route: '建议办理方式', verdict: '向导结论', side: '角色', add: '逐项填写', empty: '还没有填。下载模板填好上传，或逐项填写。', emptyOther: '还没有填。', find: '证明或事项名称',
  sides: { asks: '索要', issues: '开具' }, routes: { cancel: '直接取消', commitment: '告知承诺', sharing: '数据共享', agency: '部门核验', retained: '保留', none: '没有填' },
  verdicts: { 'not-proof': '不是证明', cancel: '应当取消', share: '改为共享', check: '改为核验', commitment: '改为承诺', keep: '可以保留', open: '没问完' } as Readonly<Record<RowDetail['verdict'], string>>,
  judgedFilter: { true: '已过向导', false: '没过向导' },
  submit: '提交', submitSure: (n: number) => `共 ${n} 项。提交后不能再改，确定提交吗？`, nothing: '本单位没有证明事项', nothingSure: '申报“本单位既不索要也不开具证明”，确定提交吗？', leaveOut: (n: number) => `还有 ${n} 行没有改正。不收这些行，直接提交吗？`, submitted: (n: number) => `已提交 ${n} 项，等营商办查看`,
  draft: '起草清单', drafted: (lists: number, rows: number) => `已起草 ${lists} 份清单，共 ${rows} 项`,
  returned: '退回原因', sendBack: '退回', remark: '要改什么', edit: '修改', save: '保存', remove: '删去', removed: '已删去', rowAdded: '已保存', more: '更多列', locked: '已经提交，只能查看。',
  wizard: '清理向导', content: '内容', wizardLead: '先看是不是证明，再看该不该取消。每个回答都记下是谁答的。', yes: '是', no: '否', unsure: '不清楚', answered: (by: string, at: string) => `${by} ${at}`, conclusion: '结论', because: '因为', against: (verdict: string, route: string) => `向导结论是“${verdict}”，建议办理方式填的是“${route}”，两者不一致。`, adopt: (route: string) => `改为“${route}”`, removeRow: '删去这一行', againstSure: (n: number) => `有 ${n} 项的建议办理方式与向导结论不一致，起草清单时以向导结论为准。`, againstN: (n: number) => `${n} 项与向导结论不一致`, differs: '与建议不一致', again: '改回答', openLeft: (n: number) => `还有 ${n} 问`,
  flags: '依据有变化', comparison: '两边对照', compareLead: '索要和开具两边各自填报，不一致的两边都看得到。', kinds: { 'asked-only': '有人要，没人开', 'issued-only': '有人开，没人要', both: '两边一致' }, similar: '对方填的相近名称', notYet: '对方还没提交', asker: '索要单位', issuer: '开具单位', matters: '事项', noPairs: '没有要对照的。',
  back: '返回进度', tabs: { rows: '填报', comparison: '两边对照' },
} as const
