/** Texts of the frame. Each room has its own texts.ts. */
export const kit = {
  brand: '免证通工作台', search: '搜索', searchHint: '受理编号、协查编号、事项、证明（按 / 键）', keys: '快捷键', keysHere: '这一页', keysEverywhere: '每一页', noKeysHere: '这一页没有自己的快捷键：Tab 键移动，Enter 键打开。', keysHint: '按 ? 随时查看', signOut: '退出', portal: '群众端',
  skip: '跳到正文', offline: '与服务器的连接断了，正在重连。页面上的内容可能不是最新的。', notYours: '您的岗位用不到这一页。', missing: '没有这一页。', home: '回到首页', nav: '工作台导航', waiting: (n: number) => `${n} 件等您办`, unhandled: (n: number) => `${n} 件没处理`, unread: (n: number) => `${n} 条没看`,
} as const
