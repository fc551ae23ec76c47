/** One proof through time: which list it stood in from when until when, by whom decided, and who asks for it. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import type { HistoryLine, ProofHistory } from '../../../src/rooms/lists/index.ts'
import { cited, forPublic } from '../../kit/cited.ts'
import { Body, Page } from '../../kit/layout.tsx'
import { Timeline } from '../../kit/time.tsx'
import type { Frame } from '../../site/frame.ts'
import { listNames, lists, proofTexts as t } from './texts.ts'

const nameOf = (list: HistoryLine['list']) => (list === 'village' ? t.villageList : listNames[list])

function Line({ line }: { line: HistoryLine }) {
  return (
    <>
      <strong>{nameOf(line.list)}</strong>
      {line.list === 'cancel' && line.scope === 'grassroots' ? <> <span class="chip">{lists.grassroots}</span></> : null}
      {line.inForce ? null : <> <span class="chip">{lists.notInForce}</span></>}
      {line.replacedBy === '' ? null : <><br />{lists.instead}：{forPublic(line.replacedBy)}</>}
      <br /><span class="over">{lists.basis}：{cited(line.basis, line.article) || lists.noBasis}</span>
    </>
  )
}

export function ProofPage({ frame, history }: { frame: Frame; history: ProofHistory }) {
  const { lines, matters } = history
  return (
    <Page frame={frame} title={history.name} place="lists">
      <Body aside={(
        <section class="stack" aria-labelledby="matters">
          <h2 id="matters">{t.matters}</h2>
          {matters.length === 0 ? <p>{t.noMatters}</p> : <ul class="rows">{matters.map((m) => <li key={m.code}><a class="whole" href={`/matters/${m.code}`}>{m.name}</a></li>)}</ul>}
        </section>
      )}>
        <div class="stack"><p class="over">{history.item}</p><h1>{forPublic(history.name)}</h1>{history.plain === history.name ? null : <p class="quiet">{forPublic(history.plain)}</p>}</div>
        <p><a href={`/still-needed?${new URLSearchParams({ q: history.plain, item: history.item }).toString()}`}>{t.ask}</a></p>
        <section class="stack" aria-labelledby="timeline">
          <h2 id="timeline">{t.timeline}</h2>
          {lines.length === 0 ? <p>{t.never}</p> : (
            <Timeline moments={lines.toReversed().map((line) => ({
              key: `${line.list} ${line.version}`, what: <Line line={line} />,
              when: `${line.until === null ? t.from(formatDay(line.from)) : t.until(formatDay(line.from), formatDay(line.until))}，${t.decided(line.version, line.decidedBy)}`,
            }))} />
          )}
        </section>
      </Body>
    </Page>
  )
}
