/** The poster for halls, banks, schools and hospitals: a question, a QR code, three lines. */
import { Body, Page } from '../../kit/layout.tsx'
import { PrintButton } from '../../kit/parts.tsx'
import { QrCode } from '../../kit/qr.tsx'
import type { Frame } from '../../site/frame.ts'
import { stillNeeded } from './texts.ts'

const t = stillNeeded.poster

export function PosterPage({ frame, address }: { frame: Frame; address: string }) {
  return (
    <Page frame={frame} title={t.link} place="lists">
      <Body bare>
        <div class="actions noprint"><a class="button" href="/still-needed/poster.pdf">{t.pdf}</a><PrintButton /></div>
        <p class="noprint quiet">{t.lead}</p>
        <div class="paper poster">
          <h1>{stillNeeded.title}</h1>
          <QrCode text={address} label={t.qr} />
          <p class="lead">{t.scan}</p>
          <ul>{t.lines.map((line) => <li key={line}>{line}</li>)}</ul>
          <p class="quiet">{t.or} {address}</p>
          {frame.county.phone === null ? null : <p class="quiet">{frame.county.callee} <span class="nums">{frame.county.phone}</span></p>}
        </div>
      </Body>
    </Page>
  )
}
