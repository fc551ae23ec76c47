/** Places of the county as they stand in addresses. Townships are real; villages, groups and house numbers are not. */

const townships: Readonly<Record<string, string>> = {
  '420325100': '城关镇', '420325101': '军店镇', '420325102': '化龙堰镇', '420325103': '土城镇', '420325104': '大木厂镇', '420325105': '青峰镇', '420325106': '门古寺镇',
  '420325107': '白鹤镇', '420325108': '野人谷镇', '420325109': '红塔镇', '420325110': '窑淮镇', '420325111': '尹吉甫镇', '420325203': '姚坪乡', '420325205': '沙河乡',
  '420325206': '万峪河乡', '420325208': '上龛乡', '420325209': '中坝乡', '420325210': '九道乡', '420325211': '回龙乡', '420325212': '五台乡',
}

/** Elsewhere, for those who moved in. */
const elsewhere: Readonly<Record<string, string>> = { '420302100': '湖北省十堰市茅箭区大川镇', '420304101': '湖北省十堰市郧阳区安阳镇' }

export const townshipCodes = Object.keys(townships)

/** 湖北省十堰市房县军店镇, or a place elsewhere. */
export function placeOf(division: string): string {
  const township = townships[division]
  return township === undefined ? elsewhere[division] ?? '' : `湖北省十堰市房县${township}`
}

/** An address there that says of itself that it is an example. */
export function addressIn(division: string, nth: number): string {
  return `${placeOf(division)}示例村${1 + nth % 8}组${1 + nth % 97}号`
}
