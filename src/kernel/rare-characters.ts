/**
 * Rare characters as older systems keep them. Before Unicode had them, GB 18030-2000 put 80 characters (bytes FE50 to FEA0) into the
 * private use area, U+E815 to U+E864; many names hold one still (䶮 as U+E863). GB 18030-2022 gives each its place in Unicode.
 */

/** The characters for U+E815 to U+E864, in order. */
const moved = [...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻']
const firstMoved = 0xE815

/** The text with those private characters as the characters they stand for; everything else stays. */
export function withoutPrivateCharacters(text: string): string {
  return text.replace(/[\uE815-\uE864]/g, (c) => moved[c.charCodeAt(0) - firstMoved] ?? c)
}

/** Whether any private character is left, which every machine shows differently. */
export function hasPrivateCharacters(text: string): boolean {
  return /\p{Co}/u.test(text)
}
