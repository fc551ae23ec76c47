export const evidence = {
  label: '佐证', drop: '拖到这里、粘贴截图，或', choose: '选文件', kinds: 'JPG、PNG、PDF，每件 5 MB 以内，最多 10 件', remove: (name: string) => `删去 ${name}`, uploading: (n: number) => `正在上传 ${n} 件…`,
  phone: '用手机拍', close: '收起二维码', scan: '用手机扫一扫，拍照后自动传到这里。不用登录，只能用一次。', left: (s: number) => `还有 ${Math.floor(s / 60)} 分 ${s % 60} 秒`, over: '二维码已过期', fresh: '再出一个', arrived: (n: number) => `手机传来 ${n} 件。`,
  via: { desk: '', phone: '手机' }, wrongKind: (name: string) => `“${name}”不是照片、图片或 PDF，没有上传。`, pasted: '截图.png', key: '加佐证',
} as const
