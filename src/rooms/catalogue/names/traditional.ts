/** Traditional and variant characters of names and letters, each with the simplified one it is another writing of. Pure. */

const traditional = '證請單結親屬關係產權動無開戶學歷業職務員險養離喪獨貧殘財經濟狀況記錄錢銀國區縣鎮鄉會車輛實際與為從東來個們機構號碼齡歲齊遺繼贍撫託書圖驗檢體醫療藥農園廠場營資質' +
  '稅納繳費減補貼領發計劃績調遷轉軍復畢過願違紀處罰訴訟債擔買賣貸籌設備環評勞僱獎標準範圍種類別聲電話線網銷連聯絡達維護師長級術責貨應當須還給張帶攜條樣兒婦殯墳鑒鑑' +
  '認識誠証雙孫媽爺喬災損傷廢黨團審飲饑魚獸樹採礦熱氣燈適齒髮籤簽蓋憑據辦協幫館舊歸僑臺灣門問間閱隊陽陰難雖頭題額顯飛馬駕駛騙點龍麼嗎後裡裏裝製複見規視覺觀訂討訓許' +
  '詢說誰課論諾謝議讓負貢賠贈躍軌輕運遠選郵鄰釋針鋪錯鍵鐵閉'
const simplified = '证请单结亲属关系产权动无开户学历业职务员险养离丧独贫残财经济状况记录钱银国区县镇乡会车辆实际与为从东来个们机构号码龄岁齐遗继赡抚托书图验检体医疗药农园厂场营资质' +
  '税纳缴费减补贴领发计划绩调迁转军复毕过愿违纪处罚诉讼债担买卖贷筹设备环评劳雇奖标准范围种类别声电话线网销连联络达维护师长级术责货应当须还给张带携条样儿妇殡坟鉴鉴' +
  '认识诚证双孙妈爷乔灾损伤废党团审饮饥鱼兽树采矿热气灯适齿发签签盖凭据办协帮馆旧归侨台湾门问间阅队阳阴难虽头题额显飞马驾驶骗点龙么吗后里里装制复见规视觉观订讨训许' +
  '询说谁课论诺谢议让负贡赔赠跃轨轻运远选邮邻释针铺错键铁闭'

const simpleOf = new Map([...traditional].map((letter, i) => [letter, [...simplified][i] ?? letter]))

/** One letter for one letter: places in a text stay what they were. */
export const simplifiedText = (text: string): string => text.replace(/\p{Script=Han}/gu, (letter) => simpleOf.get(letter) ?? letter)
