export interface ErrorText {
  readonly title: string
  readonly why: string
  /** What now: at most three, each a link. */
  readonly next: readonly { readonly href: string; readonly text: string }[]
}

const home = { href: '/', text: '回首页找要办的事' }
const mine = { href: '/my', text: '看我的办件' }

export const errors = {
  call: '还是不行？打电话，我们帮您办：',
  reference: (id: string) => `打电话时报这个编号，我们查得快：${id}`,
  notFound: { title: '没有找到这一页', why: '网址可能抄错了一个字，或者这一页已经换了地方。', next: [home, mine] },
  failed: { title: '这一步没有办成', why: '是我们这边出了毛病，不怪您。您填的内容没有被改动，过一会儿再试就行。', next: [home, mine] },
  unreadable: { title: '没有看懂发来的内容', why: '可能是网络断了一下，内容没有传完整。请回到上一页再试一次。', next: [mine, home] },
  expired: { title: '这一页放得太久了', why: '为了您的安全，页面放久了要重新打开再填。您以前办好的都还在。', next: [mine, home] },
  residentsOnly: { title: '请用居民账号登录', why: '您现在用的是工作账号，这一页是给居民本人用的。', next: [{ href: '/desk', text: '去工作台' }, home] },
  busy: { title: '请稍等一分钟', why: '这一会儿来的人太多，请过一分钟再试。', next: [home] },
  tooLarge: { title: '文件太大了', why: '一份文件不能超过 5 MB。拍照时选小一点的尺寸，或者一份一份传。', next: [mine] },
  cannot: '现在不能这样办',
  missing: '没有找到',
  notAllowed: '您不能这样办',
  back: '返回',
  signInFailed: (why: string): ErrorText => ({ title: '没有登录成功', why, next: [home] }),
  signInAgain: { href: '/sign-in', text: '重新登录' },
} as const satisfies Record<string, unknown>
