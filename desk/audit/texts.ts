/** Texts of the audit administrator's pages. */
export const t = {
  room: '审计', tabs: { acts: '操作记录', accesses: '数据使用记录' }, lead: '只能查看和导出，不能改动。查看数据使用记录和导出都会留痕。',
  from: '从', until: '到', actor: '操作人姓名、账号', reader: '查阅人：姓名或账号', organ: '单位', act: '操作', objectKind: '对象', object: '对象编号', caseNumber: '受理编号',
  time: '时间', who: '操作人', role: '岗位', what: '操作', on: '对象', clause: '依据', reads: '查阅人', content: '内容', purpose: '用途', case: '办件', channel: '途径', opened: '完整身份', outcome: '结果',
  detail: '一条操作记录', code: '操作代码', account: '账号', requestId: '请求编号', digest: '摘要（SM3）', rest: '详情', basis: '依据', none: '没有符合条件的记录。换个条件，或放宽时间。',
} as const
