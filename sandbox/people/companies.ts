/** Companies of the county, invented like its people. */
import { creditCodeOf } from './numbers.ts'

export interface Company {
  readonly name: string
  readonly creditCode: string
  /** Key of the resident who represents it. */
  readonly representative: string
  readonly division: string
  readonly situation: string
  readonly state: '存续' | '注销'
  /** Whether it is on the register of abnormal operations. */
  readonly abnormal: boolean
  readonly scope: string
  readonly approvedOn: string
}

export const companies: readonly Company[] = [
  { name: '房县示例黄酒有限公司', creditCode: creditCodeOf(1), representative: 'house-owner', division: '420325100', situation: '正常经营的企业', state: '存续', abnormal: false,
    scope: '黄酒制造、销售', approvedOn: '2019-04-18' },
  { name: '房县示例建材有限公司', creditCode: creditCodeOf(2), representative: 'blocked', division: '420325101', situation: '被列入经营异常名录的企业', state: '存续', abnormal: true,
    scope: '建筑材料销售', approvedOn: '2016-09-05' },
  { name: '房县示例运输有限公司', creditCode: creditCodeOf(3), representative: 'archive15', division: '420325107', situation: '已经注销的企业', state: '注销', abnormal: false,
    scope: '道路货物运输', approvedOn: '2011-07-22' },
]
