/** Texts that the administrators' pages share. */
export const admin = {
  open: '打开', filter: '筛选', clear: '清除筛选', all: '全部', none: '没有符合条件的记录。', more: '再显示一些', shown: (n: number, total: number, beyond = false) => `已显示 ${n} 条，共 ${total}${beyond ? ' 条以上' : ' 条'}`,
  save: '保存', cancel: '取消', close: '关闭', saved: '已保存', undo: '撤销', undone: '已撤销', saveKey: 'Ctrl Enter 保存', confirm: '确定', back: '返回', export: '导出 .xlsx', exporting: '正在导出…', exported: '已导出',
  openKey: '打开', tabBefore: '前一个标签', tabAfter: '后一个标签', newKey: '新增', filterKey: '到筛选框', exportKey: '导出', unsaved: '有没有保存的修改，确定关闭吗？', unreachable: '网络不通，内容还在，点保存可以再试。', optional: '（可不填）',
  active: { active: '在用', closed: '停用', all: '全部' }, next: '下一步',
} as const
