/** What people read when a workbook cannot be taken as it is: one clear sentence, and what to do. */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'

const bad = (code: string, detail: string, next: string, status = 400): Refusal => refuse(`workbook-${code}`, { status, field: 'file', detail, next: [next] })

export const MOST_BYTES = 5 * 1024 * 1024
/** What a workbook may become when it is unpacked: some 30,000 full rows. Above it, it is a bomb or nothing that people fill in. */
export const MOST_UNPACKED = 48 * 1024 * 1024

const mega = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
export const tooLarge = (most: number) => bad('too-large', `文件超过 ${mega(most)}。`, '分成几个文件导入，或删掉文件里的图片', 413)
export const bomb = (most: number) => bad('bomb', `这个文件解开后超过 ${mega(most)}，不像是填写的表格，没有读取。`, '把需要的行复制到下载的模板里再上传', 413)

export const trouble = {
  empty: bad('empty', '这是一个空文件。', '重新选择文件'),
  notOne: bad('unreadable', '这不是可以读取的 .xlsx 工作簿。', '用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”再上传'),
  old: bad('old-format', '这是旧版 .xls 文件，或者设了打开密码，读不了。', '打开后去掉密码，另存为“Excel 工作簿（.xlsx）”再上传'),
  encrypted: bad('encrypted', '这个工作簿设了打开密码，读不了。', '在 Excel 中打开，“文件—信息—保护工作簿”里去掉密码后再上传'),
  bomb: bomb(MOST_UNPACKED),
  noRows: bad('no-rows', '表里没有数据行。', '在表头下面逐行填写后再上传'),
  noHeader: (headers: readonly string[]) => bad('no-header', `没有找到表头。第一行应当有这些列：${headers.join('、')}。`, '下载模板，把数据复制进去再上传'),
  missing: (headers: readonly string[]) => bad('columns-missing', `缺少这些列：${headers.join('、')}。`, '下载模板，把数据复制进去再上传'),
  unknown: (headers: readonly string[]) => bad('columns-unknown', `有不认识的列：${headers.join('、')}。`, '删掉这些列，或改成模板里的列名'),
  twice: (headers: readonly string[]) => bad('columns-twice', `这些列出现了两次：${headers.join('、')}。`, '每一列只留一个'),
  formulas: (places: readonly string[]) => bad('formulas', `${places.join('、')}是公式，系统只读取填写的内容。`, '选中这些单元格，复制后“选择性粘贴—数值”，再上传'),
  errors: (places: readonly string[]) => bad('cell-errors', `${places.join('、')}是 Excel 的错误值（如 #REF!）。`, '改成正确的内容再上传'),
  tooManyRows: (most: number) => bad('too-many-rows', `一次最多导入 ${most} 行。`, '分成几个文件导入', 413),
  tooLong: (place: string, most: number) => bad('cell-too-long', `${place}超过 ${most} 个字。`, '缩短后再上传'),
} as const

export const words = { problem: '需要改正的地方', sheetHelp: '填写说明', sheetChoices: '选项', column: '列', needed: '必填', howTo: '怎么填', yes: '是', no: '否' } as const
