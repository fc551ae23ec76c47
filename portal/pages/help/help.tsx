/** Help: the telephone first, then short answers. */
import { Body, Page } from '../../kit/layout.tsx'
import type { Frame } from '../../site/frame.ts'
import { help as t } from './texts.ts'

export function HelpPage({ frame }: { frame: Frame }) {
  const { phone, callee, hours } = frame.county
  return (
    <Page frame={frame} title={t.title} place="help">
      <Body>
        <h1>{t.title}</h1>
        {phone === null ? null : (
          <div class="sheet stack">
            <h2>{t.call}</h2>
            <p class="call"><a class="nums" href={`tel:${phone}`}>{phone}</a></p>
            <p class="quiet">{callee}{hours === null ? '' : `，${hours}`}</p>
            <p>{t.callLead}</p>
          </div>
        )}
        <dl class="rows">
          {t.questions.map(({ ask, answer }) => <div key={ask}><dt><h2>{ask}</h2></dt><dd>{answer}</dd></div>)}
        </dl>
      </Body>
    </Page>
  )
}
