/** The clauses of the plan by which acts are done, in a few words: codes alone say nothing to those who read the record. Laws name themselves. */
const names: Readonly<Record<string, string>> = {
  M1: '四种途径，群众不用提交', M2: '减了多少看得见',
  B1: '找出问题证明', B2: '没有依据的一律取消', B3: '县乡村三级联动', B4: '群众看得懂、用得上', B5: '证明事项挂在政务服务事项上',
  O1: '梳理、审核、确认、决定、公示', O2: '规程和指南跟着改', O3: '试行和除外事项', O4: '自评和验收',
  G1: '责任到人', G2: '高频单位先行', G3: '时间表和路线图', G4: '防止反弹',
  'C1.1': '直接取消清单', 'C1.2': '证明清理排查', 'C1.3': '清单公示', 'C1.4': '取消的证明不得再要',
  'C2.1': '书面一次告知', 'C2.2': '书面承诺', 'C2.3': '承诺事项的确定', 'C2.4': '承诺自愿', 'C2.5': '不承诺的另有途径', 'C2.6': '失信的不适用承诺',
  'C3.1': '数据共享清单', 'C3.2': '数据共享查询', 'C3.3': '电子证照', 'C3.4': '一窗受理制证', 'C3.5': '移动端和防篡改',
  'C4.1': '部门之间协查', 'C4.2': '部门代办核验清单', 'C4.3': '三种核验方式', 'C4.4': '按法定程序取证', 'C4.5': '代办专班', 'C4.6': '即到即办，拒绝要有理由', 'C4.7': '授权代办',
  'T1.1': '核查办法', 'T1.2': '在线核验', 'T1.3': '核验留痕', 'T1.4': '现场核查', 'T1.5': '双随机监管', 'T1.6': '信用记录', 'T1.7': '虚假承诺的处理',
  'T2.1': '统一认证、统一受理', 'T2.2': '数据资源目录', 'T2.3': '档案数据随时可取', 'T2.4': '一次提交，长期有效',
  'T3.1': '办事规程和指南', 'T3.2': '电子档案', 'T4.1': '风险点', 'T4.2': '清单动态调整', 'T4.3': '信用预警', 'T4.4': '责任保险',
  'T5.1': '协查联动和逐级提醒', 'T5.2': '联合惩戒', 'T5.3': '投诉和通报', 'T5.4': '容错纠错',
}

/** What the clause is about; null for one that is in words already. */
export function clauseName(clause: string): string | null {
  return names[clause] ?? null
}

/** On one line, for workbooks and facts. */
export function clauseText(clause: string): string {
  const name = clauseName(clause)
  return name === null ? clause : `${name}（${clause}）`
}
