/** The residents by name: each stands for one situation that a county meets. All are invented. Ages are those of November 2026. */
import type { Entry, Resident } from './resident.ts'
import { residentFrom } from './resident.ts'

const entries: readonly Entry[] = [
  { key: 'applicant', name: '陈知远', birth: '1991-05-12', sex: 'male', registered: '420325101', situation: '普通居民，35 岁，已婚有一个孩子，无房无车，参保在职' },
  { key: 'blocked', name: '王建业', birth: '1984-02-17', sex: 'male', registered: '420325100', situation: '有未修复的严重失信记录，不能用告知承诺',
    credit: [{ tier: 'serious', date: '2026-03-12', document: '房市监罚字〔2026〕示例3号', reason: '伪造材料骗取登记，情节严重（示例）', organ: 'market-regulation' }] },
  { key: 'false-commitment', name: '赵立诚', birth: '1979-09-30', sex: 'male', registered: '420325103', situation: '作过虚假承诺，修复之前不能再承诺',
    credit: [{ tier: 'false-commitment', date: '2026-06-30', document: '房人社信字〔2026〕示例8号', reason: '承诺失业而实际在职，经核查承诺不实（示例）', organ: 'human-resources' }] },
  { key: 'light-entry', name: '孟庆和', birth: '1988-12-03', sex: 'male', registered: '420325107', situation: '只有一条轻微失信记录，照样可以承诺',
    credit: [{ tier: 'light', date: '2026-10-15', document: '房市监信字〔2026〕示例21号', reason: '逾期未公示年报（示例）', organ: 'market-regulation' }] },
  { key: 'elder', name: '黄桂芝', birth: '1943-08-02', sex: 'female', registered: '420325105', situation: '83 岁老人，领养老金，没有工资' },
  { key: 'guardian', name: '李若兰', birth: '1984-10-21', sex: 'female', registered: '420325100', situation: '一名 15 岁孩子的母亲（监护人）' },
  { key: 'minor', name: '周子墨', birth: '2011-03-19', sex: 'male', registered: '420325100', situation: '15 岁的未成年人，监护人是李若兰' },
  { key: 'rare-1', name: '李㐀', birth: '1990-01-15', sex: 'male', registered: '420325106', situation: '名字里有生僻字“㐀”' },
  { key: 'rare-2', name: '张䶮', birth: '1987-07-07', sex: 'male', registered: '420325109', situation: '名字里有生僻字“䶮”，人社的老系统还存着旧编码' },
  { key: 'rare-3', name: '王𠮷', birth: '1995-04-26', sex: 'female', registered: '420325110', situation: '名字里有生僻字“𠮷”，在基本字库之外' },
  { key: 'single', name: '岳', birth: '1997-11-11', sex: 'female', registered: '420325108', situation: '姓名只有一个字' },
  { key: 'minority', name: '阿依古丽·买买提', birth: '1993-06-18', sex: 'female', registered: '420325100', situation: '少数民族姓名，带间隔号，各部门写法不一' },
  { key: 'archive15', name: '刘德厚', birth: '1958-04-17', sex: 'male', registered: '420325102', situation: '不动产档案里还是他的 15 位旧号码' },
  { key: 'namesake', name: '李娜', birth: '1988-03-08', sex: 'female', registered: '420325100', situation: '与另一人同名同姓（1988 年生）' },
  { key: 'namesake-2', name: '李娜', birth: '1996-09-14', sex: 'female', registered: '420325111', situation: '与另一人同名同姓（1996 年生）' },
  { key: 'conflict', name: '吴晓梅', birth: '1982-05-29', sex: 'female', registered: '420325100', lives: '420325105', situation: '各部门的记录互相矛盾：婚姻、住址、就业都对不上' },
  { key: 'low-income', name: '何秋生', birth: '1976-08-25', sex: 'male', registered: '420325212', situation: '正在享受农村低保' },
  { key: 'destitute', name: '姜守田', birth: '1954-01-09', sex: 'male', registered: '420325211', situation: '特困供养人员，无儿无女' },
  { key: 'disabled', name: '罗志强', birth: '1989-10-02', sex: 'male', registered: '420325104', situation: '持肢体一级残疾人证' },
  { key: 'house-owner', name: '郑海波', birth: '1980-12-20', sex: 'male', registered: '420325100', situation: '名下有两套房、一辆车，开了一家公司' },
  { key: 'farmer', name: '杨长根', birth: '1968-03-03', sex: 'male', registered: '420325210', situation: '农民，有承包地和一处宅基地' },
  { key: 'unemployed', name: '徐静', birth: '1992-02-28', sex: 'female', registered: '420325101', situation: '登记失业，社保暂停缴费' },
  { key: 'student', name: '宋雨桐', birth: '2006-06-06', sex: 'female', registered: '420325209', situation: '20 岁的在读大学生' },
  { key: 'moved-in', name: '马俊峰', birth: '1986-11-23', sex: 'male', registered: '420302100', lives: '420325100', situation: '外地户籍，持本县居住证' },
  { key: 'newcomer', name: '冯一诺', birth: '1999-07-31', sex: 'female', registered: '420304101', lives: '420325100', situation: '刚到本县，多数部门查不到记录' },
  { key: 'dead', name: '孙福贵', birth: '1949-05-05', sex: 'male', registered: '420325203', signsIn: false, situation: '已去世（2025 年），不能登录' },
]

export const residents: readonly Resident[] = entries.map(residentFrom)
