/** Texts of the security administrator's pages, and of the table of roles. */
export const t = {
  room: '岗位和账号', tabs: { accounts: '账号和岗位', readings: '异常查阅' }, q: '姓名、账号、职务', role: '岗位', organ: '单位', state: '状态', wholeCounty: '全县',
  states: { active: '在用', locked: '已锁定', 'no-role': '没有岗位', closed: '已停用', all: '全部' },
  name: '姓名', account: '账号', home: '所在单位', scope: '能代表的单位', sessions: '登录', noRole: '没有岗位', locked: '已锁定', closed: '已停用', on: '正常', self: '本人', resident: '居民',
  edit: '岗位和账号', roles: '岗位', admins: '三员管理（任何人只能有一种）', business: '业务岗位', selfNote: '这是您自己的账号：不能给自己授予、收回岗位，也不能锁定自己。请另一位安全管理员办理。',
  closedNote: '账号已停用，不能授予岗位。恢复账号由系统管理员办理。', residentNote: '居民账号没有工作岗位，这里只能锁定或结束登录。',
  reason: '原因', reasonHelp: '会写进操作记录', save: '授予或收回', changed: '已生效', nothing: '没有变化', gives: '授予：', takes: '收回：', defaultReason: '岗位调整',
  lock: '锁定账号', unlock: '解除锁定', lockDone: (n: number) => `已锁定，结束了 ${n} 次登录`, unlockDone: '已解除锁定', lockTitle: '锁定这个账号？', lockText: '锁定后立即不能登录，正在使用的页面和令牌全部作废。', lockReason: '为什么锁定',
  unlockReason: '为什么解锁', openSessions: '正在登录', noSessions: '没有登录。', end: '结束', endAll: '全部结束', ended: (n: number) => `已结束 ${n} 次登录`, kind: { browser: '浏览器', token: '接口令牌' }, since: '开始', until: '到期', from: '从哪里',
  history: '这个账号的变化', noHistory: '还没有变化。', findResident: '查找居民账号', idNumber: '公民身份号码', find: '查找', findHelp: '用于锁定被盗用的账号；查找会留痕，本人看得到。', lockedBecause: (why: string) => `锁定原因：${why}`,
  readings: {
    lead: '按规则每天凌晨检查前一天的查阅；也可以随时检查某一天。', look: '检查', day: '哪一天', found: (n: number) => (n === 0 ? '没有发现新的异常' : `发现 ${n} 条`), rules: '规则', states: { open: '待了解', looked: '已了解', all: '全部' }, who: '查阅人', rule: '规则', why: '为什么',
    note: '了解到的情况', noteHelp: '写清楚是什么工作、向谁核实', noted: '已记录', save: '记为已了解', selfNote: '这条是关于您自己的，请另一位安全管理员了解。', detail: '异常查阅', list: '当天的查阅', none: '没有异常查阅。', lookedAt: '已了解', open: '待了解',
    time: '时间', what: '内容', case: '办件', opened: '完整身份', rulesTitle: '规则的参数', rulesLead: '改动立即用于之后的检查，并写进操作记录。',
    fields: {
      minPersons: '一天少于这么多人不算异常', ownTimes: '超过本人中位数的倍数', organTimes: '超过同单位中位数的倍数', historyDays: '中位数往前看多少天', from: '办公时间从', until: '办公时间到', outsidePersons: '非办公时间查阅几人起算异常',
      strangers: '查阅与本单位无关的几人起算异常', openings: '同一人的完整身份打开几次起算异常',
    },
  },
  matrix: {
    title: '岗位权限表', lead: '哪个岗位能用哪个接口。这张表就是服务器执行的规则；具体到某一件，还要看是不是本单位的。', q: '接口、说明', onlyRole: '只看某个岗位', endpoint: '接口', yes: '可以', no: '不可以', everybody: '不需要登录',
    count: (shown: number, all: number) => `${shown} / ${all} 个接口`, changes: '会改动', reads: '只读', kind: '类别',
  },
} as const
