/** Which provisions a change of law touches, and what the register takes. */
import { addDays } from '../../../kernel/day.ts'
import type { Refusal } from '../../../kernel/result.ts'
import { refuse } from '../../../kernel/result.ts'
import type { LawVersion } from './types.ts'

/** `婚姻登记条例#5` → its law and article. */
export function partsOfMark(mark: string): { law: string; article: number | null } {
  const at = mark.lastIndexOf('#')
  return at < 0 ? { law: mark, article: null } : { law: mark.slice(0, at), article: Number(mark.slice(at + 1)) }
}

/** Those of the provisions that a version takes away or changes. A law quoted as a whole is touched by any change of it. */
export function touched(provisions: readonly string[], version: Pick<LawVersion, 'law' | 'change' | 'articles'>): string[] {
  if (version.change === 'made') return []
  return provisions.filter((mark) => {
    const { law, article } = partsOfMark(mark)
    return law === version.law && (version.change === 'repealed' || version.articles.length === 0 || article === null || version.articles.includes(article))
  })
}

/** The version in force on a day; undefined before the first and after a repeal. */
export function versionOn(versions: readonly LawVersion[], day: string): LawVersion | undefined {
  const last = versions.filter((version) => version.inForceFrom <= day).at(-1)
  return last?.change === 'repealed' ? undefined : last
}

/** The last day of a version: the day before the next one, null while there is none. */
export function lastDay(versions: readonly LawVersion[], version: number): string | null {
  const next = versions.find((each) => each.version === version + 1)
  return next ? addDays(next.inForceFrom, -1) : null
}

/** Why a version can't follow those that are there. */
export function versionRefusal(versions: readonly LawVersion[], next: Pick<LawVersion, 'change' | 'inForceFrom' | 'title'>): Refusal | null {
  const before = versions.at(-1)
  const no = (code: string, field: string, detail: string, way: string) => refuse(code, { status: 409, field, detail, next: [way] })
  if (!before) return next.change === 'made' ? null : no('law-unknown', 'change', `法规库里还没有《${next.title}》，不能先登记修改或废止。`, '先登记制定的版本')
  if (before.change === 'repealed') return no('law-repealed', 'change', `《${next.title}》已从 ${before.inForceFrom} 起废止，不能再登记新版本。`, '核对名称；新制定的同名文件请在名称后加年份')
  if (next.change === 'made') return no('law-there', 'change', `法规库里已有《${next.title}》。`, '登记为修正、修订或废止')
  return next.inForceFrom > before.inForceFrom ? null : no('version-not-later', 'inForceFrom', `新版本的施行日期要晚于上一版本（${before.inForceFrom}）。`, '核对施行日期')
}
