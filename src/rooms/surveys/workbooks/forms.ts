/** The forms as workbooks, column for column: empty as a template, or with what an organ has declared. */
import type { OutRow, OutSheet } from '../../../platform/spreadsheets/book.ts'
import type { FormColumn, Key } from '../columns.ts'
import { columnOf, forms } from '../columns.ts'
import type { FormKind } from '../texts.ts'
import { formNames } from '../texts.ts'

export interface FormBook {
  readonly form: FormKind
  readonly organName: string
  readonly dueOn: string | null
  readonly matters: readonly string[]
  readonly organs: readonly string[]
  /** Cells below the header; the last column is the mark by which a row is known again. */
  readonly rows: Iterable<OutRow> | AsyncIterable<OutRow>
}

const MARK = columnOf('mark')

/** The columns of a form, and behind them the mark. */
export const outColumns = (form: FormKind): readonly FormColumn[] => [...forms[form], MARK]

/** Two rows where columns stand in groups, else one. */
export function headOf(columns: readonly FormColumn[]): string[][] {
  const named = columns.map(({ header, required }) => (required ? `${header}*` : header))
  return columns.some(({ group }) => group !== undefined) ? [columns.map(({ group }, i) => group ?? named[i] ?? ''), named] : [named]
}

export function formBook(book: FormBook): OutSheet[] {
  const columns = outColumns(book.form)
  const choices = new Map(columns.flatMap((column, at) => {
    const values = column.key === 'matter' ? book.matters : column.key === 'issuer' || column.key === 'asker' ? null : column.choices
    return values && values.length > 0 ? [[at, values] as const] : []
  }))
  const titles = [`${book.organName}${formNames[book.form]}`, book.dueOn === null ? '逐行填写，带 * 的必填；填好后在“证明排查”里上传' : `请于 ${book.dueOn} 前填好，在“证明排查”里上传；逐行填写，带 * 的必填`]
  return [
    { name: '填报表', titles, head: headOf(columns), widths: columns.map(({ width }) => width ?? 16), rows: book.rows, choices },
    exampleSheet(book.form), helpSheet(columns, book.organs),
  ]
}

type Example = Readonly<Partial<Record<Key, string>>>
const examples: readonly Example[] = [
  { serial: '1', side: '索要', matter: '结婚登记', levels: '县级', name: '无配偶证明', purpose: '申请人没有配偶', basisKind: '行政法规', basis: '《婚姻登记条例》', article: '第八条', basisText: '本人无配偶以及与对方当事人没有直系血亲和三代以内旁系血亲关系的签字声明', issuer: '房县民政局', form: '原件', yearly: '1200', sharable: '能', route: '告知承诺', risk: '中', contact: '王某某 0719-3220000', county: '√', matterKind: '行政确认', guide: '民政局内部核查' },
  { serial: '2', side: '索要', matter: '目录外：公租房续租', levels: '县级、乡镇级', name: '无房证明', purpose: '家庭在县内没有住房', basisKind: '无', basis: '无', issuer: '县自然资源和规划局', form: '原件', yearly: '300', sharable: '能', route: '直接取消', risk: '低', contact: '李某某 0719-3220001', county: '√', township: '√', matterKind: '公共服务', guide: '不动产登记系统线上核查' },
  { serial: '3', side: '开具', name: '居住情况证明', purpose: '在本乡镇居住', basisKind: '规范性文件', basis: '《关于改进和规范基层群众性自治组织出具证明工作的指导意见》', asker: '房县教育局', form: '原件', yearly: '500', sharable: '不清楚', risk: '低', township: '√', guide: '村（居）走访核实' },
]

export function exampleSheet(form: FormKind): OutSheet {
  const columns = forms[form]
  return { name: '填写示例', head: headOf(columns), widths: columns.map(({ width }) => width ?? 16), rows: examples.map((example) => ({ cells: columns.map(({ key }) => example[key] ?? '') })) }
}

export function helpSheet(columns: readonly FormColumn[], organs: readonly string[]): OutSheet {
  const rows: OutRow[] = columns.map(({ header, required, help, choices }) => ({ cells: [header, required ? '必填' : '', [help, choices ? `可选：${choices.join('、')}` : ''].filter(Boolean).join('。')] }))
  const more = [
    ['', '', ''], ['什么是证明', '', '行政机关或其他机构出具的，描述客观事实或表明符合特定条件的材料'],
    ['什么不是', '', '本人持有的证件执照（身份证、户口簿、营业执照等）、申请表审批表图纸、裁判文书公证书'],
    ['改错', '', '上传后没有收进来的行，会在同一份表里标出哪里要改；改好整份再传，已收的行不会重复'],
    ['写得随意也能认', '', '合并单元格、全角字母数字、几条法条写在一格、日期写成文字或数字、行尾空格，都能读；不要用公式'], ['', '', ''], ['本县单位', '', organs.join('、')],
  ]
  return { name: '填写说明', head: [['列', '必填', '怎么填']], widths: [20, 8, 110], rows: [...rows, ...more.map((cells) => ({ cells }))] }
}
