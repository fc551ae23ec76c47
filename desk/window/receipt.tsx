/** The paper for a person without a telephone: number, promise, whom to call. A4 or an 80 mm roll; nothing of it is on the screen. */
import { createPortal } from 'react-dom'
import { formatInstant, formatDay } from '../../src/kernel/chinese-date.ts'
import { dayOf } from '../../src/kernel/day.ts'
import type { Receipt } from '../../src/rooms/counter/contract.ts'
import { receipt as r } from './receipt-texts.ts'

export type Format = 'a4' | 'roll'

/** What was kept without the server has no number yet. */
export interface Provisional {
  readonly serial: string
  readonly at: string
  readonly applicant: string
  readonly window: string
  readonly matters: readonly { readonly name: string; readonly organ: string; readonly phone: string | null }[]
}

const lastDay = (end: string): string => formatDay(dayOf(new Date(new Date(end).getTime() - 1)))

export function ReceiptPaper({ format, receipts, provisional }: { format: Format; receipts: readonly Receipt[]; provisional: Provisional | null }) {
  const [first] = receipts
  const window = first?.window ?? provisional?.window ?? ''
  return createPortal(
    <div className={`receipt ${format}`} aria-hidden="true" id="receipt">
      <h1>{provisional ? r.provisional : r.title}</h1>
      <p>{r.window(window)}</p>
      <p>{r.applicant}：{first ? `${first.applicant}　${first.idNumber}` : provisional?.applicant}</p>
      {first?.representative ? <p>{r.by}：{first.representative}</p> : null}
      {receipts.map((each) => <OneCase key={each.caseNumber} receipt={each} />)}
      {provisional ? <Kept provisional={provisional} /> : null}
      <p className="foot">{r.how}</p>
      {first?.clerk ? <p className="foot">{r.clerk}：{first.clerk}　{r.printed}：{formatInstant(new Date())}</p> : null}
    </div>, document.body)
}

function OneCase({ receipt: c }: { receipt: Receipt }) {
  return (
    <section>
      <p className="number">{c.caseNumber}</p>
      <p className="matter">{c.matter}</p>
      {c.promisedBy === null ? null : <p className="promise">{r.promise(lastDay(c.promisedBy))}</p>}
      {c.takenAt === null ? null : <p>{r.taken(formatInstant(new Date(c.takenAt)))}</p>}
      {c.acceptedAt === null ? null : <p>{r.accepted}：{formatInstant(new Date(c.acceptedAt))}</p>}
      <p>{c.organ}　{r.phone} <b>{c.phone}</b></p>
      {c.spared === 0 ? null : <p>{r.spared(c.spared)}</p>}
      {c.ours.length === 0 ? null : <p>{r.ours}：{c.ours.join('、')}</p>}
      {c.yours.length === 0 ? <p>{r.nothing}</p> : <p>{r.yours}：{c.yours.map((each) => `${each.name}（${each.next}）`).join('；')}</p>}
    </section>
  )
}

function Kept({ provisional: p }: { provisional: Provisional }) {
  return (
    <section>
      <p className="number">{p.serial}</p>
      <p className="promise">{r.keptLead(formatInstant(new Date(p.at)))}</p>
      {p.matters.map((matter) => <p key={matter.name} className="matter">{matter.name}<br /><span className="foot">{matter.organ}　{r.phone} {matter.phone ?? '12345'}</span></p>)}
    </section>
  )
}
