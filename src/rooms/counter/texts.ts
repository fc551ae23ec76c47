/** Sentences of the window that the server says. */
import type { Finding } from './types.ts'

const said: Readonly<Record<Finding['source'], string>> = {
  ok: '已与登记核对。', 'no-record': '登记系统里没有查到这个号码，请核对证件。', down: '登记系统暂时不通，请对照证件，照常受理。',
  'not-allowed': '登记系统没有同意这次查询，请对照证件，照常受理。', mismatch: '登记系统返回的不是这个号码的信息，没有使用，请对照证件。',
}

export const texts = {
  purpose: '窗口受理',
  looked: '身份、在办件数和信用能否承诺（窗口查询）',
  listed: '姓名（已脱敏，窗口按姓名查找）',
  related: '姓名（已脱敏，同来办事的家属或代办人）',
  hotline: '12345',
  said: (source: Finding['source'], kind: 'person' | 'company') => (source === 'no-record' && kind === 'company' ? '市场监管登记里没有查到这个代码，请核对执照。' : said[source]),
  relation: { guardian: '监护人', family: '家属', agent: '受托代办' },
  alreadyOpen: (number: string) => `此人已有同一事项在办：${number}。`,
} as const
