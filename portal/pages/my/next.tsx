/** What happens next in a case, with organ, day and telephone. */
import type { PersonCase } from '../../../src/rooms/cases/index.ts'
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { isWorking } from '../../kit/proof.tsx'
import type { Moment } from '../../kit/time.tsx'
import { lastDayBefore } from '../../kit/time.tsx'
import { oneCase as t } from './texts.ts'

export function nextMoments(view: PersonCase): Moment[] {
  if (view.state !== 'gathering' && view.state !== 'deciding' && view.state !== 'confirming') return []
  const checks = view.proofs.filter(isWorking).map((proof): Moment => ({
    key: proof.item, kind: 'next', when: proof.by === null ? null : `最迟 ${formatDay(proof.by)}`,
    what: proof.state === 'fetching' ? t.nextSource(proof.plain) : proof.state === 'with-agent' ? t.nextAgent(proof.plain) : t.nextOfficial(proof.from ?? view.organ.name, proof.plain),
  }))
  const { name, phone } = view.organ
  const day = view.promisedBy === null ? '' : `最迟 ${formatDay(lastDayBefore(view.promisedBy))}`
  return [
    ...checks,
    { key: 'decide', kind: 'next', what: t.nextDecide(name), when: <>{day}{phone === null ? null : <>{day === '' ? '' : '，'}电话 <a class="nums" href={`tel:${phone}`}>{phone}</a></>}</> },
    { key: 'tell', kind: 'next', what: t.nextTell, when: null },
  ]
}
