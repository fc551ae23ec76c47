/** Texts of the system administrator's pages. */
export const t = {
  room: '单位和人员', tabs: { staff: '人员', organs: '单位', duty: '值班', absences: '请假', regions: '村（社区）' },
  q: '姓名、账号、职务', organQ: '名称、代码、电话', regionQ: '名称、代码', organ: '所在单位', team: '岗位组', level: '层级', activity: '状态', wholeCounty: '全县', parent: '所在乡镇',
  newStaff: '新增人员', newOrgan: '新增单位', newRegion: '新增村（社区）', newAbsence: '登记请假', importIt: '导入', exportIt: '导出工作簿',
  staff: {
    account: '账号', accountHelp: '统一身份认证里的登录名，建好后不能改', name: '姓名', title: '职务', organ: '所在单位', division: '服务区划', divisionHelp: '在哪一级窗口服务：县、乡镇或村', active: '状态',
    posts: '岗位组', roles: '岗位', noRole: '没有岗位', away: (day: string) => `请假到 ${day}`, locked: '已锁定', on: '在岗', off: '停用', none: '不在这个组', rolesHelp: '岗位和权限由安全管理员授予，这里只能看。',
    stop: '停用账号', back: '恢复在岗', edit: '修改人员', added: '已新增。这个人还没有岗位，请安全管理员授予。', changed: '已保存',
    lose: (roles: string) => `保存后，原有岗位（${roles}）和权限立即全部收回，登录中的页面立即退出。新的岗位由安全管理员重新授予。`, loseNone: '保存后，登录中的页面立即退出。', loseTitle: '调动或停用会收回全部权限',
    sure: '收回并保存', lost: '已保存，原有岗位和权限已全部收回',
  },
  organs: {
    code: '单位代码', codeHelp: '小写字母、数字、连字符；建好后不能改', name: '单位全称', shortName: '简称', kind: '类型', level: '层级', division: '所在区划', phone: '电话', address: '地址', hours: '办公时间',
    team: '协查专班', teamYes: '有', teamNo: '没有', staff: '在岗', contact: '电话和地址', edit: '修改单位', closed: '已停用', close: '停用单位', open: '恢复单位',
    closeTitle: '停用这个单位？', closeText: '停用后，新的事项、协查、人员都不能再选它；它过去办的事仍然显示原名。随时可以恢复。', example: '示例数据',
  },
  regions: { code: '代码', codeHelp: '12 位，前 9 位是乡镇代码', name: '名称', parent: '所在乡镇', use: '单位和人员', edit: '修改村（社区）', close: '停用', open: '恢复', given: '随参考数据导入，不在这里改', closed: '已停用' },
  absences: {
    who: '谁请假', from: '从', until: '到（含）', substitute: '代班人', note: '备注', when: '时间', state: { coming: '将要', now: '请假中', over: '已结束' }, none: '现在没有人请假。', acts: '操作', remove: '删除', removed: '已删除请假',
    added: '已登记', open: (days: readonly string[]) => `已登记。${days.join('、')} 原来排了班，请重新安排。`, noSubstitute: '不指定',
  },
  duty: {
    organ: '单位', week: '周', before: '上一周', next: '下一周', today: '本周', place: '窗口或组', addPlace: '加一个窗口', placeName: '窗口名称，如 1号窗口', copy: '照抄上一周', copied: (n: number) => `已照抄 ${n} 人次`,
    leftOut: '请假或离岗，没有照抄：', empty: '选一个单位看值班。', who: '谁值班', noStaff: '这个单位还没有在岗人员。', off: '休息', away: '请假', edit: '安排值班', clear: '清空', set: '已安排', dayKeys: '左右键换一天，上下键换一行',
    none: '没有人', cell: (place: string, day: string, names: string) => `${place} ${day}：${names}`,
  },
  import: {
    organs: '导入单位', staff: '导入人员', lead: '先看会改变什么，再一次全部写入；有一行不对就一行也不写。', template: '下载空模板', current: '下载现有内容', pick: '选择 .xlsx 文件', drop: '或把文件拖到这里，最大 5 MB',
    reading: '正在读取文件', checking: '正在核对每一行', step: ['选择文件', '核对', '写入'], new: '新增', changed: '修改', same: '不变', wrong: '需要改正', row: '行', key: '代码或账号', name: '名称', what: '变化', tooLarge: '文件超过 5 MB。请分成几个文件，或删掉里面的图片。',
    notOne: '请选择 .xlsx 工作簿。旧的 .xls 请另存为 .xlsx。', download: '下载标出问题的工作簿', wrongLead: (n: number) => `有 ${n} 行需要改正，现在一行也不会写入。下载标出问题的工作簿，改好后再选一次。`,
    nothing: '和现有内容完全一样，没有要写入的。', write: (n: number) => `写入 ${n} 行`, done: (n: number, c: number) => `已新增 ${n} 行，修改 ${c} 行`, another: '再导入一个', toList: '回到列表', rest: (n: number) => `还有 ${n} 行没有列出`,
    from: '改为', empty: '（空）',
  },
} as const
