/** Words of the room for people. */
export const texts = {
  notYours: '这条发现与您所在单位无关，不能由您处理。', askReviewer: '请由涉及单位的清单编制人员或者县司法局审核人员处理',
  notForOrgan: '您不能替这个单位提出清单变更。', askEditor: '请由该单位的清单编制人员办理',
  unknown: '没有这条发现，或者您看不到它。', backToList: '回到问题证明列表',
  decided: '这条发现已经有人处理过了。', gone: '事实已经改变，这条发现不再成立。', lookAgain: '刷新后再看',
  notDuplicate: '只有重复证明可以合并。', notMember: '要保留的证明不在这一组里。', chooseMember: '从这一组里选一项保留',
  nothingToCancel: '这条发现里没有可以列入清单的证明。', acceptInstead: '可以直接采纳，再由涉及单位自行改正',
  noNeed: '没有这一条，或者已经停用。', organUnknown: (organ: string) => `没有代码为“${organ}”的单位，或者已经撤销。`, chooseOrgan: '从单位目录里选择',
  notYourNeed: '只能填报本单位开具证明的条件。', ownOrgan: '请由开具单位的清单编制人员填报', selfNeed: '开具一项证明不能以它自己为条件。', otherName: '检查填写的名称',
  changeTitle: (kind: string, title: string) => `${kind}：${[...title].slice(0, 80).join('')}`,
  merged: (kept: string) => `同一个事实，合并到“${kept}”`,
} as const
