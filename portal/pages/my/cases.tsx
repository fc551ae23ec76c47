/** A person's own cases, newest first. */
import type { CasePage, CaseSummary } from '../../../src/rooms/cases/index.ts'
import { formatMonthDay } from '../../../src/kernel/chinese-date.ts'
import { dayOf } from '../../../src/kernel/day.ts'
import { Pager } from '../../kit/parts.tsx'
import { Tag } from '../../kit/shapes.tsx'
import { lastDayBefore } from '../../kit/time.tsx'
import type { Frame } from '../../site/frame.ts'
import { MyPage } from './frame.tsx'
import { caseStand, my as t } from './texts.ts'

export function MyCasesPage({ frame, page, later }: { frame: Frame; page: CasePage; later: boolean }) {
  return (
    <MyPage frame={frame} tab="cases">
      {page.items.length === 0
        ? <div class="stack"><p>{t.none}</p><p class="quiet">{t.noneHelp}</p><div class="actions"><a class="button" href="/">{t.find}</a></div></div>
        : (
          <>
            <ul class="rows">{page.items.map((row) => <Row key={row.caseNumber} row={row} />)}</ul>
            <Pager total={page.total} start={later ? '/my' : null} next={page.next === null ? null : `/my?next=${encodeURIComponent(page.next)}`} />
          </>
        )}
    </MyPage>
  )
}

function Row({ row }: { row: CaseSummary }) {
  const { shape, word } = caseStand(row)
  const open = row.state === 'gathering' || row.state === 'deciding' || row.state === 'confirming'
  const facts = [
    t.started(formatMonthDay(dayOf(new Date(row.createdAt)))), ...(open && row.promisedBy !== null ? [t.promised(formatMonthDay(lastDayBefore(row.promisedBy)))] : []),
    t.spared(row.sparedProofs),
  ].filter(Boolean)
  const href = row.state === 'preparing' ? `/apply/${row.caseNumber}` : `/my/${row.caseNumber}`
  return (
    <li>
      <div class="head"><a class="whole" href={href}>{row.matter}{row.state === 'preparing' ? <span class="hidden">，{t.goOn}</span> : null}</a><Tag shape={shape}>{word}</Tag></div>
      <p class="over nums">{[row.caseNumber, ...facts].join('，')}</p>
    </li>
  )
}
