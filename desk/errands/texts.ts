export const errands = {
  title: '代办', lead: (n: number) => `等去取 ${n} 件`, which: { open: '等去取', over: '已办结' }, label: '筛选', table: '代办列表', none: '没有等代办员去取的材料。', noneOver: '还没有办结的代办。', pick: '选一件查看授权书。',
  item: '取什么', given: '授权时间', expires: '有效期至', number: '授权编号', case: '受理编号', closed: '办结', states: { given: '等去取', delivered: '已取回', failed: '没有取到', withdrawn: '已撤回' }, all: (n: number) => `共 ${n} 件`, more: '再显示一些',
  letter: '授权委托书', matter: '用于办理', to: '受托单位', until: '有效期至', by: '授权人', signature: '签名', drawn: '手写签名', reveal: '打开授权书', revealWhy: '取材料时要出示。每次打开都留下记录，本人可以查到。', opened: '已留下查看记录。', print: '打印',
  got: '取回，交给办理机关', failed: '没有取到', needsEvidence: '请先附上取回的材料：拖入、粘贴、选文件，或用手机拍。', needsNote: '请写明为什么没有取到，申请人会看到。', note: '为什么没有取到（申请人会看到）', noteGot: '说明（可以不填）', send: '确定', cancel: '取消', uploading: '材料还在上传，稍等。',
  keys: { got: '取回', failed: '没有取到', open: '打开授权书', close: '取消' }, done: { delivered: '已交给办理机关，办件自己往下走。', failed: '已记下没有取到，办件自己改走别的途径。' }, noteLabel: '说明', pane: '授权书',
} as const
