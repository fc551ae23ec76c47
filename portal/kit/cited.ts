/** A basis in law as people read it: document and article. Sources write a dash or "无" where there is none. */

const said = (text: string | null): string => (text === null || /^[—–-]*$|^无$/.test(text.trim()) ? '' : text.trim())

/** Empty: nothing is cited. */
export const cited = (basis: string | null, article: string | null): string => [said(basis), said(article)].filter(Boolean).join('，')
