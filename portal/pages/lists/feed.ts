/** The feed of changes (Atom, RFC 4287): an entry for each edition of a list, newest first. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import type { ListEdition } from '../../../src/rooms/lists/index.ts'
import { feedTexts as t, listNames, proofTexts } from './texts.ts'

const xml = (text: string) => text.replace(/\p{Cc}/gu, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const MOST_NAMES = 50

const some = (names: readonly string[]): string => (names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join('、')}${t.more(names.length)}` : names.join('、'))

function summary(e: ListEdition): string {
  const moved = [e.added.length === 0 ? '' : t.added(some(e.added)), e.removed.length === 0 ? '' : t.removed(some(e.removed))].join('')
  return `${t.total(e.entries, e.decidedBy)}${moved || t.same}`
}

export function atomFeed(editions: readonly ListEdition[], { county, address }: { county: string; address: string }): string {
  const site = new URL(address)
  const id = (rest: string) => `tag:${site.hostname},2021:lists${rest}`
  const entries = editions.map((e) => {
    const list = e.list === 'village' ? proofTexts.villageList : listNames[e.list]
    const page = `${address}?${new URLSearchParams({ list: e.list, day: e.from }).toString()}`
    return `<entry><id>${xml(id(`/${e.list}/${e.version}`))}</id><title>${xml(t.edition(list, e.version, formatDay(e.from)))}</title><updated>${e.at}</updated><link href="${xml(page)}"/><summary>${xml(summary(e))}</summary></entry>`
  })
  const updated = editions[0]?.at ?? '2021-01-01T00:00:00.000Z'
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${xml(id(''))}</id><title>${xml(t.title(county))}</title><updated>${updated}</updated><author><name>${xml(county)}</name></author><link rel="self" href="${xml(`${address}/feed.xml`)}"/><link href="${xml(address)}"/>${entries.join('')}</feed>\n`
}
