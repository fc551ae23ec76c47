/** The report is kept: its number, and how to ask about it. */
import { Body, Page } from '../../kit/layout.tsx'
import { PrintButton } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import { hotline, stillNeeded } from './texts.ts'

const t = stillNeeded.reported

export function ReportedPage({ frame, number }: { frame: Frame; number: string }) {
  const { phone, callee, hours } = frame.county
  const call = phone === null ? { ...hotline, hours: null } : { phone, callee, hours }
  return (
    <Page frame={frame} title={t.title} place="lists">
      <Body bare>
        <div class="paper">
          <h1>{t.title}</h1>
          <div class="receipt"><div><p class="quiet">{t.number}</p><p class="number">{number}</p></div></div>
          <p class="lead">{t.lead}</p>
          <p>{t.call} <a href={`tel:${call.phone}`} class="nums">{call.phone}</a>（{call.callee}{call.hours === null ? '' : `，${call.hours}`}）</p>
          <p class="quiet">{t.kept}</p>
        </div>
        <div class="actions"><a class="button" href="/still-needed">{t.again}</a><a class="button second" href="/lists">{t.lists}</a><PrintButton /></div>
      </Body>
    </Page>
  )
}
