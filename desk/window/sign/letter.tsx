/** The commitment on paper, for whoever would rather sign with a pen: the same words, with a place to sign. */
import { createPortal } from 'react-dom'
import type { Notice } from './notice.tsx'
import { NoticeText } from './notice.tsx'
import { s } from './texts.ts'

export function Letter({ notice }: { notice: Notice }) {
  return createPortal(<div className="letter" aria-hidden="true"><p className="num">{notice.caseNumber}</p><NoticeText notice={notice} /><p className="ink">{s.signHere}<span /></p><p className="ink">{s.date}<span /></p></div>, document.body)
}
