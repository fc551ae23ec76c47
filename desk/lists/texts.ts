/** What the pages of the lists say. */
export const t = {
  room: '清单', tabs: { changes: '清单变更', upstream: '上级清单', compare: '历次比对' },
  number: '编号', title: '标题', list: '清单', state: '状态', organ: '提出单位', rows: '行数', since: '到这一步', origin: '来由', q: '标题或编号', mine: '等我办的', turn: '范围', none: '没有符合条件的清单变更。',
  newChange: '提出变更', lane: { full: '一般程序', short: '取消简易程序' }, round: (n: number) => `第 ${n} 轮`, stops: (n: number) => `${n} 行不符合`, objectionsOpen: (n: number) => `${n} 条异议待答复`,
  draft: {
    reason: '理由', rows: '事项', rowsHelp: '每行一项，可从 Excel 粘贴：名称或编号、依据、条款、替代方式，用制表符分开。没填的从证明目录里补。', scope: '只是村（社区）不再开具', fill: '把参考数据建议、本县尚未审定的条目都列进来', save: '起草', lines: (n: number) => `${n} 项`, none: '请至少填一项。',
    originRef: '来由的编号（可不填）',
  },
  submit: '提交审核', withdraw: '撤回', review: '审核结论', confirm: '答复意见', decide: '审定', publish: '开始公示', approve: '通过', returnIt: '退回', agree: '同意', disagree: '不同意', note: '意见', noteNeeded: '退回、不同意或撤回要写明理由',
  confirmFor: '代表单位', days: '公示期（工作日）', daysHelp: (usual: number, least: number, most: number) => `通常 ${usual} 个，${least} 至 ${most} 个`, forceFrom: '施行日期', forceHelp: '不填为公示期满次日',
  sure: { withdraw: '撤回后不能再办，要重新提出。', submit: '提交后由县司法局审核，审核期间不能修改。', publish: '开始公示后任何人可以提异议。' },
  filter: { all: '全部', stops: '不符合规则', look: '有提示', approved: '已通过', returned: '已退回', open: '未看', dropped: '不施行' }, rowQ: '名称、编号或依据',
  row: { name: '证明', act: '变更', before: '现行', after: '变更后', problems: '规则检查', verdict: '审核', none: '不在任何一张清单里', now: (text: string) => `现在：${text}`, gone: '移出清单', same: '没有变化', dropped: '不施行', scope: { all: '取消', grassroots: '村（社区）不出具' } },
  fields: { basis: '依据', article: '条款', replacedBy: '替代方式', scope: '范围', ground: '取消理由', frequency: '每年次数', correctable: '监管能纠正', risk: '风险', resource: '数据资源', issuer: '开具单位', excludedField: '不适用领域', use: '用途', procedure: '办理程序', form: '样表', source: '来源', act: '变更' },
  yes: '是', no: '否', selected: (n: number) => `已选 ${n} 行`, selectAll: (n: number) => `选中全部 ${n} 行`, unselect: '取消选择', set: '统一填写', remove: '删去', add: '增加行', pass: '通过', sendBack: '退回', clearVerdict: '撤销意见', remark: '意见', remarkHelp: '写明哪里不合法、怎么改。',
  takeBack: '上传工作簿', tookBack: '已写入', removed: '已删去', written: '已填写', remarked: (n: number) => `已对 ${n} 行写明意见`, emptyRows: '没有符合条件的行。', edit: '修改这一行', lookAt: '查看这一行',
  side: { confirmations: '单位意见', steps: '每一步', objections: '公示异议', asked: '未答复', agreed: '同意', disagreed: '不同意', silent: '逾期未答复', signed: '签名核对一致', broken: '签名核对不一致', answered: (done: number, all: number) => `${done} / ${all} 已答复` },
  objection: { whole: '针对整件', row: (name: string) => `针对：${name}`, upheld: '采纳', dismissed: '不采纳', answer: '答复', answerIt: '答复异议', help: '采纳针对某一行的异议，这一行不施行；采纳针对整件的异议，退回编制。', none: '没有收到异议。', open: '待答复' },
  facts: { organ: '提出单位', reason: '理由', origin: '来由', lane: '程序', confirmBy: '确认截止', publicity: '公示', force: '施行', version: '版本', to: '至' },
  way: ['编制', '审核', '确认', '审定', '公示', '施行'] as const, versionOf: (n: number) => `第 ${n} 版`,
  upstream: {
    lists: '上级清单', name: '名称', level: '级别', purpose: '内容', document: '文件', entries: '项数', source: '来源', date: '施行', shipped: '参考数据', newList: '导入上级清单', compare: '与本县比对', proof: '证明', in: '列有的清单', county: '本县', wanted: '上级要求', gap: '本县还缺',
    missing: '还缺', conflict: '有冲突', done: '已落实', state: '结果', merge: '并入本县（起草变更）', mergeAll: (n: number) => `把缺的 ${n} 项并入`, mergeOrgan: '以哪个单位的名义起草', merged: (numbers: string) => `已起草 ${numbers}`,
    cancelled: { no: '没有取消', grassroots: '村（社区）不出具', all: '已取消' }, committed: '告知承诺', villages: '正面清单里仍由村出具', gaps: { cancel: '列入取消清单', widen: '扩大为全部取消', commitment: '列入告知承诺清单' },
    overruled: (by: string) => `以上位清单“${by}”为准`, code: '清单代码', codeHelp: '小写字母、数字和连字符；同一代码再导入即整份替换', file: '工作簿（.xlsx）', fileHelp: '列：证明名称（必填）、证明编号、依据、替代方式', import: '导入', imported: (n: number, known: number) => `已导入 ${n} 项，其中本县目录里有 ${known} 项`, q: '名称或编号', listFilter: '哪份清单',
  },
  diff: { from: '从', to: '到', kinds: { added: '列入', removed: '移出', changed: '修改' }, same: (n: number) => `${n} 项没有变化`, none: '这两天之间没有变化。', summary: (a: number, r: number, c: number) => `列入 ${a} 项、移出 ${r} 项、修改 ${c} 项`, version: (n: number | null) => (n === null ? '还没有施行' : `第 ${n} 版`), kind: '变化' },
} as const
