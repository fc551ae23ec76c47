/** Texts read by the person who signs: plain, and read out on request. */
export const s = {
  title: '请本人确认', close: '关闭', loading: '正在读取…', done: '都办好了，不用再做什么。', again: '再试一次',
  choose: '下面几项，可以由您书面承诺，也可以请部门核查。两种办法都免费，您自己选，不影响受理。', iCommit: '我自愿书面承诺', check: '我不承诺，请部门核查', chosen: '已选', submitChoice: '就这样办',
  byOther: '承诺须由申请人本人作出，代办人不能代签。请部门核查，或等本人来签。',
  authorise: '下面的材料只有本人能取。您书面授权后，代办员免费替您去取；也可以不授权，自己提交。', give: '授权代办员去取', decline: '不授权，我自己提交',
  handIn: '需要您提交', handInDrop: '拖进来、粘贴或拍照', send: '提交', sending: '正在提交…',
  notice: '告知承诺书', readOut: '读给您听', stop: '停', printLetter: '打印出来签',
  to: '申请人', matter: '办理事项', organ: '行政机关', prove: '证明的内容', instead: '原来要的证明', liability: '不实承诺的责任', verify: '怎么核查', publicity: '是否公开', basis: '依据', form: '承诺的方式', power: '核查权力', choice: '选择和撤回', effect: '承诺的效力',
  commits: '我的承诺', sign: '签名', padHint: '在框里手写姓名（手指、触控笔、签字板或鼠标）', clear: '重写', paper: '纸质签名', paperHint: '打印后由本人签名，扫描或拍照，拖进来、粘贴或选文件', drawn: '手写签名', commit: '签署承诺', authoriseSign: '签署授权', empty: '还没有签名', unreadable: '读不出这张图片，请重新扫描', signHere: '本人签名：', date: '日期：', person: '签名人',
} as const
