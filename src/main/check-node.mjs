/**
 * Loaded before anything else, and plain JavaScript, because an older Node can't even read the rest: it strips no types.
 */
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(`需要 Node 24，现在是 ${process.version}（${process.execPath}）。请用 npm start、npm test 等命令启动（npm ci 会装好 Node 24）；本平台没有随附的 Node 时，请自行安装 24 以上版本。`)
  process.exit(1)
}
