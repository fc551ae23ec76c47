/**
 * What of a personal datum is shown to someone who has no reason to see all of it. Counted in code points, so that characters
 * beyond the first 65,536 are one character each. Masking twice hides nothing less.
 */
import { toHalfWidth } from './typing.ts'

/** 张三 → 张*, 欧阳娜娜 → 欧***: the first character stays. A name of one character is hidden whole, for the first would be all of it. */
export function maskName(name: string): string {
  const characters = [...name.trim().replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')]
  return characters.length > 1 ? kept(characters, 1, 0) : kept(characters, 0, 0)
}

/**
 * 420325199001011234 → 420***********1234: province, prefecture's tail and the last four stay; birth and sequence do not. Shorter
 * numbers of other documents keep the first and the last two, very short ones nothing.
 */
export function maskIdNumber(number: string): string {
  const characters = [...number.trim()]
  if (characters.length >= 15) return kept(characters, 3, 4)
  return characters.length >= 8 ? kept(characters, 1, 2) : kept(characters, 0, 0)
}

/** 13812341234 → 138****1234, 0719-3221234 → 0719-*****34; anything else keeps its last two digits if it has more than six. */
export function maskPhone(phone: string): string {
  const plain = toHalfWidth(phone).replace(/[\s()\p{Cf}]/gu, '')
  const mobile = /^(?:\+?86-?)?(1[\d*]{10})$/.exec(plain.replace(/(?<=\d)-(?=\d)/g, ''))?.[1]
  if (mobile) return kept([...mobile], 3, 4)
  const [, area, local] = /^(010|02\d|0[3-9]\d\d)-?([\d*]{7,8})$/.exec(plain) ?? []
  if (area && local) return `${area}-${kept([...local], 0, 2)}`
  const characters = [...plain]
  return characters.length > 6 ? kept(characters, 0, 2) : kept(characters, 0, 0)
}

/** A credit code is a public sign of a body, no personal datum: it is returned whole. */
export function maskCreditCode(code: string): string {
  return code
}

// A division's name holds no digits, letters or signs of a street, and after its first character none of a division above it.
// 小区, 社区, 校区, 超市 and the like are no divisions. What is not recognised is hidden.
const name = (longest: number): string => String.raw`(?![路街巷弄号栋幢楼室组院])\p{Script=Han}(?:(?![路街巷弄号栋幢楼室组院省市县区])\p{Script=Han}){0,${longest - 1}}?`
const city = String.raw`(?<![超城菜集])市`
const province = `${name(7)}(?:省|自治区|特别行政区)`
const prefecture = `${name(10)}(?:自治州|地区|盟|${city})`
const county = `${name(10)}(?:县|旗|林区|(?<![小社校园院厂库景片])区|${city})`
const township = `${name(10)}(?:镇|乡|街道(?:办事处)?)`
const divisions = new RegExp(`^(?:${province})?(?:${prefecture})?(?:${county})?(?:${township})?`, 'u')

/** 湖北省十堰市房县城关镇诗经大道12号 → 湖北省十堰市房县城关镇******: down to the township, nothing of what follows, not even its length. */
export function maskAddress(address: string): string {
  const plain = address.trim()
  const shown = divisions.exec(plain)?.[0] ?? ''
  return shown === plain ? plain : `${shown}******`
}

function kept(characters: readonly string[], first: number, last: number): string {
  return characters.map((character, i) => (i < first || i >= characters.length - last ? character : '*')).join('')
}
