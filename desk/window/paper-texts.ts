/** Texts about papers that are scanned in. */
export const paper = {
  unreadable: '有文件读不出来：请用 JPG、PNG 图片或 5 MB 以内的 PDF。', remove: '去掉', choose: '选文件',
} as const
