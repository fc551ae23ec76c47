/** Where a change comes from, by the name of what it came from and not by its inner number. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { ListChangeSummary } from '../../src/rooms/lists/changes/contract.ts'
import { originNames } from '../../src/rooms/lists/changes/texts.ts'
import { get } from '../kit/api.ts'
import { t } from './texts.ts'

const inner = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function Origin({ change: { origin, originRef } }: { change: Pick<ListChangeSummary, 'origin' | 'originRef'> }) {
  if (originRef === null) return <>{originNames[origin]}</>
  if (origin === 'finding' && inner.test(originRef)) return <Finding id={originRef} />
  if (origin === 'survey' && inner.test(originRef)) return <Link href="/surveys">{originNames.survey}</Link>
  return <>{originNames[origin]}{inner.test(originRef) ? '' : `　${originRef}`}</>
}

function Finding({ id }: { id: string }) {
  const finding = useQuery({ queryKey: ['findings', 'one', id], queryFn: ({ signal }) => get<{ title: string }>(`/api/v1/findings/${id}`, {}, signal) })
  return <>{originNames.finding}　<Link href={`/findings/${id}`}>{finding.data?.title ?? t.lookAtFinding}</Link></>
}
