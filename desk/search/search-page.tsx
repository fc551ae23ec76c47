/** One search over everything one may see; a number that leads to one thing only opens it. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { SearchHit } from '../../src/rooms/work/contract.ts'
import type { Paged } from '../kit/api.ts'
import { get } from '../kit/api.ts'
import { useKeys, usePlace } from '../kit/keys.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { useHas } from '../kit/session.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { hitKinds, search as t } from './texts.ts'
import './search.css'

/** Papers open on the desk, matters and proofs as people see them; an organ is only its telephone. */
function addressOf(hit: SearchHit, agent: boolean): { desk: string } | { portal: string } | null {
  if (hit.kind === 'case') return { desk: `/cases/${hit.id}` }
  if (hit.kind === 'co-check') return { desk: `/co-checks/${hit.id}` }
  if (hit.kind === 'errand') return { desk: agent ? `/errands/${hit.id}` : `/cases/${hit.caseNumber}` }
  if (hit.kind === 'matter') return { portal: `/matters/${hit.id}` }
  return hit.kind === 'item' ? { portal: `/lists?q=${encodeURIComponent(hit.title)}` } : null
}

const papers: ReadonlySet<SearchHit['kind']> = new Set(['case', 'co-check', 'errand'])

export function SearchPage() {
  const [params] = useSearchParams()
  const q = params.get('q') ?? ''
  const agent = useHas('agent')
  const [, go] = useLocation()
  const hits = useQuery({ queryKey: ['search', q], enabled: q !== '', queryFn: ({ signal }) => get<Paged<SearchHit>>('/api/v1/search', { q }, signal) })
  const rows = hits.data?.items ?? []
  const only = rows.length === 1 && rows[0] && papers.has(rows[0].kind) ? rows[0] : null
  useEffect(() => {
    const to = only === null ? null : addressOf(only, agent)
    if (to !== null && 'desk' in to) go(to.desk, { replace: true })
  }, [only, agent, go])
  const place = usePlace(rows.map((hit) => `${hit.kind} ${hit.id}`))
  const open = (hit: SearchHit | undefined) => {
    const to = hit === undefined ? null : addressOf(hit, agent)
    if (to === null) return
    if ('desk' in to) go(to.desk)
    else location.assign(to.portal)
  }
  useKeys([...place.keys, { key: 'Enter', does: '打开', act: () => { open(rows[place.at]) } }])
  return (
    <>
      <PageHead title={t.title} lead={hits.data && rows.length > 0 ? t.found(q, rows.length) : undefined} />
      {q === '' ? <Hints lead={t.ask} /> : hits.isPending ? <Waiting /> : hits.isError ? <Failed error={hits.error} again={() => { void hits.refetch() }} /> : rows.length === 0 ? <Hints lead={t.none(q)} /> : (
        <ul className="sheet hits">
          {rows.map((hit, i) => (
            <li key={`${hit.kind} ${hit.id}`} aria-current={i === place.at ? 'true' : undefined}>
              <span className="quiet">{hitKinds[hit.kind]}</span>
              <div><Title hit={hit} agent={agent} /><p className="quiet small">{hit.detail}</p></div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Title({ hit, agent }: { hit: SearchHit; agent: boolean }) {
  const to = addressOf(hit, agent)
  if (to === null) return <strong>{hit.title}</strong>
  if ('desk' in to) return <Link href={to.desk}>{hit.title}</Link>
  return <><a href={to.portal}>{hit.title}</a> <span className="quiet small">{hit.kind === 'matter' ? t.matterAt : t.itemAt}</span></>
}

function Hints({ lead }: { lead: string }) {
  return <div className="state"><p>{lead}</p><p>{t.hint}</p><ul className="dots">{t.hints.map((hint) => <li key={hint}>{hint}</li>)}</ul></div>
}
