/**
 * Cases labelled by hand before the rules were run over them: names and issuers as lists and reports have them, the rest made up to be hard.
 * The rules are measured against the labels; a label is never changed to fit the rules.
 */
import type { FindingKind } from './rules/facts.ts'

/** One proof with what an organ declares of it, and what is wrong with it. */
export interface LabelledProof { readonly name: string; readonly basis: string; readonly issuedBy: string; readonly barred?: true; readonly is: readonly FindingKind[] }

const C = '《户口登记条例》'
export const proofs: readonly LabelledProof[] = [
  { name: '婚姻状况证明', basis: '《婚姻登记条例》', issuedBy: '民政部门', is: [] },
  { name: '未婚证明', basis: '银行内部要求', issuedBy: '村委会', barred: true, is: ['no-basis', 'odd'] },
  { name: '证明你妈是你妈', basis: '', issuedBy: '居委会', barred: true, is: ['no-basis', 'odd'] },
  { name: '亲属关系证明', basis: C, issuedBy: '公安派出所', is: [] },
  { name: '父子关系证明', basis: C, issuedBy: '社区', barred: true, is: ['odd'] },
  { name: '健在证明', basis: '《社会保险法》', issuedBy: '村(居)委会', barred: true, is: ['odd'] },
  { name: '无犯罪记录证明', basis: '《保安服务管理条例》第十七条', issuedBy: '公安机关', is: [] },
  { name: '无犯罪记录证明', basis: '《教师资格条例》', issuedBy: '村委会', barred: true, is: ['odd'] },
  { name: '无犯罪记录证明', basis: '县里2015年通知', issuedBy: '派出所', is: ['no-basis'] },
  { name: '死亡证明', basis: '《殡葬管理条例》', issuedBy: '医疗机构', is: [] },
  { name: '死亡证明', basis: '《殡葬管理条例》', issuedBy: '村委会', barred: true, is: ['odd'] },
  { name: '不扰民证明', basis: '', issuedBy: '四邻', is: ['no-basis', 'odd'] },
  { name: '四邻同意证明', basis: '街道要求', issuedBy: '社区', is: ['no-basis', 'odd'] },
  { name: '意外伤害证明', basis: '保险公司要求', issuedBy: '村委会', is: ['no-basis', 'odd'] },
  { name: '摔伤证明', basis: '无', issuedBy: '居委会', is: ['no-basis', 'odd'] },
  { name: '证件遗失证明', basis: '《居民身份证法》', issuedBy: '村委会', barred: true, is: ['odd'] },
  { name: '存折丢失证明', basis: '—', issuedBy: '派出所', is: ['no-basis', 'odd'] },
  { name: '收入证明', basis: '《法律援助法》第四十一条', issuedBy: '用人单位', is: [] },
  { name: '收入证明', basis: '《住房公积金管理条例》', issuedBy: '派出所', is: ['odd'] },
  { name: '无房证明', basis: '《湖北省物业服务和管理条例》', issuedBy: '不动产登记中心', is: [] },
  { name: '无房证明', basis: '县住建局通知', issuedBy: '居委会', is: ['no-basis', 'odd'] },
  { name: '疾病状况证明', basis: '《义务教育法》第十一条', issuedBy: '县级以上医疗机构', is: [] },
  { name: '疾病状况证明', basis: '《小学管理规程》国家教委令第26号', issuedBy: '医疗单位', is: ['no-basis'] },
  { name: '残疾状况证明', basis: '《残疾人保障法》', issuedBy: '残联', is: [] },
  { name: '残疾状况证明', basis: '《残疾人保障法》', issuedBy: '村委会', barred: true, is: ['odd'] },
  { name: '思想品德鉴定', basis: '《教师资格条例》第十五条', issuedBy: '乡镇街道/工作单位', is: [] },
  { name: '学历证明', basis: '《特种作业人员安全技术培训考核管理规定》', issuedBy: '学校', is: ['no-basis'] },
  { name: '学籍证明', basis: '教育部规范性文件', issuedBy: '学校', is: ['no-basis'] },
  { name: '验资证明', basis: '《公司法》（1993年）', issuedBy: '验资机构', is: [] },
  { name: '验资证明', basis: '《外资企业法实施细则》（已废止）', issuedBy: '验资机构', is: ['no-basis'] },
  { name: '同一人证明', basis: C, issuedBy: '户籍地派出所', is: [] },
  { name: '姓名不一致证明', basis: '窗口惯例', issuedBy: '村委会', is: ['no-basis', 'odd'] },
  { name: '居住证明', basis: '《居住证暂行条例》', issuedBy: '社区', is: [] },
  { name: '遗产继承权证明', basis: '《民法典》', issuedBy: '公证机构', is: [] },
  { name: '遗产继承权证明', basis: '《民法典》', issuedBy: '村委会', barred: true, is: ['odd'] },
  { name: '出生证明', basis: '《母婴保健法》', issuedBy: '助产医疗机构', is: [] },
  { name: '出生证明', basis: C, issuedBy: '村委会', barred: true, is: ['odd'] },
  { name: '清税证明', basis: '《税收征收管理法》', issuedBy: '税务部门', is: [] },
  { name: '缴费票据遗失证明', basis: '', issuedBy: '社区', barred: true, is: ['no-basis', 'odd'] },
  { name: '个人征信证明', basis: '《征信业管理条例》', issuedBy: '人民银行征信中心', is: [] },
  { name: '个人征信证明', basis: '招聘公告', issuedBy: '派出所', is: ['no-basis', 'odd'] },
  { name: '动物检疫证明', basis: '《动物防疫法》', issuedBy: '动物卫生监督机构', is: [] },
  { name: '场所使用权证明', basis: '《社会团体登记管理条例》', issuedBy: '产权人', is: [] },
  { name: '监护关系证明', basis: '《民法典》第三十一条', issuedBy: '村(居)委会', is: [] },
  { name: '无参加邪教证明', basis: '县委文件', issuedBy: '村委会', is: ['no-basis', 'odd'] },
  { name: '就业创业困难证明', basis: '《就业促进法》', issuedBy: '人社', is: [] },
  { name: '狗已打疫苗证明', basis: '《动物防疫法》', issuedBy: '居委会', barred: true, is: ['odd'] },
  { name: '退伍证明', basis: '国务院、中央军委有关规定', issuedBy: '退役军人事务局', is: ['no-basis'] },
  { name: '进城务工证明', basis: '国务院令第412号', issuedBy: '用人单位', is: [] },
  { name: '活着的证明', basis: '《社会保险法》', issuedBy: '村委会', is: ['odd'] },
  { name: '没有外债证明', basis: '学校规定', issuedBy: '居委会', is: ['no-basis', 'odd'] },
  { name: '家里确实困难的证明', basis: '《法律援助法》', issuedBy: '村委会', is: [] },
  { name: '计划生育证明', basis: '《湖北省人口与计划生育条例》（已废止）', issuedBy: '卫健部门', is: ['no-basis'] },
  { name: '安全生产证明', basis: '《安全生产许可证条例》', issuedBy: '应急管理局', is: [] },
]

/** Two names: the same fact or not. */
export const pairs: readonly (readonly [one: string, other: string, same: boolean])[] = [
  ['未婚证明', '单身证明', true], ['婚姻状况证明', '无婚姻登记记录证明', true], ['健在证明', '生存认证证明', true], ['无犯罪记录证明', '无前科证明', true],
  ['亲属关系证明(公证)', '直系亲属关系证明', true], ['住所使用证明', '经营场所证明', true], ['家庭收入证明', '家庭收入情况证明', true], ['社保缴费证明', '社会保险参保证明', true],
  ['姓名不一致证明', '同一人证明', true], ['贫困证明', '家庭经济困难证明', true], ['学历证明', '毕业文凭证明', true], ['宅基地证明', '农村一户一宅证明', true], ['居住证明', '现住址证明', true],
  ['体检证明', '身体健康检查证明', true], ['无房证明', '住房情况证明', true], ['丢失证明', '遗失证明', true], ['在读证明', '在校证明', true], ['退役证明', '退伍证明', true],
  ['房屋租赁备案证明', '租房登记备案证明', true], ['孩子上学证明', '子女就读证明', true],
  ['出生证明', '出生地证明', false], ['出生证明', '出生日期证明', false], ['婚姻状况证明', '婚育状况证明', false], ['死亡证明', '非正常死亡证明', false], ['学历证明', '学籍证明', false],
  ['收入证明', '财产证明', false], ['户籍证明', '户口注销证明', false], ['动物检疫证明', '木材检疫证明', false], ['清税证明', '完税证明', false], ['工伤认定证明', '工作证明', false],
  ['劳动关系证明', '解除劳动关系证明', false], ['监护关系证明', '亲属关系证明', false], ['机动车安全技术检验合格证明', '机动车报废回收证明', false], ['残疾证明', '疾病证明', false],
  ['离异证明', '离婚证明', true], ['父母子女关系证明', '亲子关系证明', true], ['曾用名证明', '姓名变更证明', true], ['没有工作证明', '未就业证明', true],
  ['租房合同备案证明', '房屋租赁合同备案证明', true], ['土地承包证明', '农村土地承包经营权证明', true], ['小孩在校证明', '子女在读证明', true], ['无固定收入证明', '收入情况证明', true],
  ['低收入家庭证明', '最低生活保障证明', false], ['户籍证明', '居住证明', false], ['房屋租赁备案证明', '房屋产权证明', false], ['无犯罪记录证明', '无违法经营记录证明', false],
  ['出生医学证明', '死亡医学证明', false], ['农村集体经济组织成员证明', '村民委员会成员证明', false], ['子女就读证明', '子女出生证明', false], ['土地承包证明', '土地流转证明', false],
  ['改名证明', '更名证明', true], ['出租房屋证明', '租房证明', true], ['务农证明', '从事农业生产证明', true], ['儿女上学证明', '孩子就读证明', true],
  ['子女就读证明', '子女就业证明', false], ['房屋租赁证明', '土地租赁证明', false], ['孩子出生证明', '独生子女证明', false], ['宅基地证明', '土地承包证明', false],
]

/** Ways round: to get one one needs the others. `true`: some way leads back. */
export const needs: readonly { readonly name: string; readonly edges: readonly (readonly [string, string])[]; readonly circular: boolean }[] = [
  { name: '工作居住证与落户', edges: [['居住证明', '房屋租赁备案证明'], ['房屋租赁备案证明', '居住证明']], circular: true },
  { name: '身份证丢失后开户口证明', edges: [['户籍证明', '身份证明'], ['身份证明', '户籍证明']], circular: true },
  { name: '名字写法不同的同一个证明', edges: [['未婚证明', '户籍证明'], ['户籍证明', '单身证明']], circular: true },
  { name: '三个单位绕一圈', edges: [['准生证明', '婚姻状况证明'], ['婚姻状况证明', '户籍证明'], ['户籍证明', '准生证明']], circular: true },
  { name: '只是一串', edges: [['收入证明', '劳动关系证明'], ['劳动关系证明', '社保缴费证明'], ['社保缴费证明', '身份证明']], circular: false },
  { name: '两条路到同一处', edges: [['贫困证明', '收入证明'], ['贫困证明', '财产证明'], ['收入证明', '户籍证明'], ['财产证明', '户籍证明']], circular: false },
  { name: '名字像但不是一回事', edges: [['出生证明', '户籍证明'], ['户籍证明', '出生地证明']], circular: false },
  { name: '自己要自己', edges: [['残疾状况证明', '残疾证明']], circular: true },
]

/**
 * Comparable matters with what each asks for ("或": either will do), and who keeps which fact. `tooMany`: matters that ask for too much, and
 * proofs that the asking organ should look up itself.
 */
export const demands: readonly { readonly name: string; readonly asks: Readonly<Record<string, readonly string[]>>; readonly keeps?: Readonly<Record<string, string>>; readonly tooMany: readonly string[] }[] = [
  {
    name: '开业许可', tooMany: ['宾馆开业'], asks: {
      宾馆开业: ['身份证明', '经营场所证明', '无犯罪记录证明', '体检证明', '存款证明', '四邻同意证明'], 餐饮开业: ['经营场所证明', '体检证明'], 网吧开业: ['经营场所证明', '无犯罪记录证明'], 药店开业: ['经营场所证明', '学历证明'],
      书店开业: ['经营场所证明'], 理发店开业: ['经营场所证明', '体检证明'], 浴室开业: ['经营场所证明', '体检证明'],
    },
  },
  {
    name: '都要得多，没有哪一个特别多', tooMany: [], asks: {
      低保: ['收入证明', '财产证明', '户籍证明', '残疾证明'], 特困: ['收入证明', '财产证明', '户籍证明', '亲属关系证明', '残疾证明'], 临时救助: ['收入证明', '财产证明', '户籍证明'], 医疗救助: ['收入证明', '财产证明', '疾病证明', '户籍证明'],
      教育救助: ['收入证明', '在校证明', '户籍证明'], 住房救助: ['收入证明', '无房证明', '户籍证明', '财产证明'], 法律援助: ['收入证明', '财产证明', '户籍证明'],
    },
  },
  {
    name: '看着多，其实任选一项', tooMany: [], asks: {
      公租房: ['收入证明或低保证明或特困证明或失业证明或残疾证明'], 廉租房: ['无房证明'], 人才房: ['学历证明'], 经适房: ['无房证明', '收入证明'], 共有产权房: ['无房证明'], 危房改造: ['宅基地证明'],
    },
  },
  {
    name: '两件一样多', tooMany: ['甲类补贴', '乙类补贴'], asks: {
      甲类补贴: ['收入证明', '财产证明', '户籍证明', '残疾证明', '未婚证明', '无房证明'], 乙类补贴: ['收入证明', '财产证明', '户籍证明', '在校证明', '未婚证明'], 丙类补贴: ['收入证明'], 丁类补贴: ['户籍证明'], 戊类补贴: ['残疾证明'],
      己类补贴: ['收入证明', '户籍证明'], 庚类补贴: ['户籍证明'], 辛类补贴: [], 壬类补贴: ['收入证明'],
    },
  },
  { name: '可比的太少，仍然太多', tooMany: ['养犬登记'], asks: { 养犬登记: ['居住证明', '无房证明', '四邻同意证明', '户籍证明', '收入证明', '狗已打疫苗证明', '无犯罪记录证明'], 养鸽登记: ['居住证明'], 养蜂登记: ['居住证明'] } },
  { name: '公安要自己的', keeps: { 户籍证明: '公安', 无犯罪记录证明: '公安', 婚姻状况证明: '民政' }, tooMany: ['户籍证明 公安', '无犯罪记录证明 公安'], asks: { '公安：换证': ['户籍证明', '婚姻状况证明'], '公安：保安员证': ['无犯罪记录证明'] } },
  { name: '别人要公安的', keeps: { 户籍证明: '公安', 婚姻状况证明: '民政' }, tooMany: ['婚姻状况证明 民政'], asks: { '民政：收养登记': ['户籍证明', '婚姻状况证明'], '人社：退休': ['户籍证明'] } },
  {
    name: '从零到七各不相同', tooMany: [], asks: {
      一: [], 二: ['收入证明'], 三: ['收入证明', '户籍证明'], 四: ['收入证明', '户籍证明', '财产证明'], 五: ['收入证明', '户籍证明', '财产证明', '残疾证明'], 六: ['收入证明', '户籍证明', '财产证明', '残疾证明', '未婚证明'],
      七: ['收入证明', '户籍证明', '财产证明', '残疾证明', '未婚证明', '无房证明'],
    },
  },
]
