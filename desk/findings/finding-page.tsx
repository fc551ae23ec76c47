/** One finding: why it is a problem, its picture or its group, and what is done about it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { FindingDetail } from '../../src/rooms/findings/contract.ts'
import { get } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { At, Mark } from '../kit/marks.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { Decide } from './decide.tsx'
import { Duplicates } from './duplicates.tsx'
import { CyclePicture } from './picture.tsx'
import { kindNames, stateNames, stateShapes, t } from './texts.ts'
import './findings.css'

export function FindingPage() {
  const { id } = useParams<{ id: string }>()
  const query = useQuery({ queryKey: ['findings', 'one', id], queryFn: ({ signal }) => get<FindingDetail>(`/api/v1/findings/${id}`, {}, signal) })
  const [, go] = useLocation()
  useKeys([{ key: 'Escape', does: t.back, act: () => { go('/findings') } }])
  if (query.isPending) return <Waiting />
  if (query.isError) return <Failed error={query.error} again={() => { void query.refetch() }} />
  return <Shown key={id} finding={query.data} />
}

function Shown({ finding }: { finding: FindingDetail }) {
  const [keep, setKeep] = useState(finding.items[0]?.item ?? '')
  const group = finding.kind === 'duplicate' && finding.items.length > 1
  return (
    <div className="problems">
      <p><Link href={`/findings?kind=${finding.kind}`}>← {kindNames[finding.kind]}</Link></p>
      <PageHead title={finding.title} lead={<><Mark shape={stateShapes[finding.state]}>{stateNames[finding.state]}</Mark>　{t.found} <At at={finding.foundAt} /></>} acts={<Decide finding={finding} keep={keep} />} />
      <div className="sides">
        <div className="stack">
          <section className="sheet">
            <h2>{t.why}</h2>
            <ul className="reasons">{finding.reasons.map((line) => <li key={line}>{line}</li>)}</ul>
            {finding.stillSo ? null : <p className="lack">{t.gone}</p>}
          </section>
          {finding.detail.members ? <Duplicates finding={finding} keep={keep} choose={group && finding.mayDraft ? setKeep : null} /> : null}
          <CyclePicture detail={finding.detail} />
        </div>
        <Aside finding={finding} />
      </div>
    </div>
  )
}

function Aside({ finding }: { finding: FindingDetail }) {
  return (
    <aside className="sheet stack">
      <dl className="facts">
        <dt>{t.organs}</dt><dd>{finding.organs.length === 0 ? t.nobody : finding.organs.map(({ name }) => name).join('、')}</dd>
        <dt>{t.proofs}</dt><dd>{finding.items.length === 0 ? t.nobody : finding.items.map(({ item, name }) => <div key={item}>{name} <span className="quiet num small">{item}</span></div>)}</dd>
        {finding.decidedAt === null ? null : <><dt>{t.decided}</dt><dd>{stateNames[finding.state]} {t.decidedBy(finding.decidedBy ?? '')} <At at={finding.decidedAt} />{finding.reason ? <div className="quiet">{finding.reason}</div> : null}</dd></>}
        {finding.changeNumber === null ? null : <><dt>{t.change}</dt><dd><Link href={`/lists/${finding.changeNumber}`} className="num">{finding.changeNumber}</Link></dd></>}
      </dl>
      {finding.matterNames.length === 0 ? null : <div><h2>{t.matterList}（{finding.matters}）</h2><ul className="names">{finding.matterNames.map(({ code, name }) => <li key={code}>{name}</li>)}</ul></div>}
      {finding.before.length === 0 ? null : <div><h2>{t.before}</h2><ul className="names">{finding.before.map((one) => <li key={one.id}><Link href={`/findings/${one.id}`}>{stateNames[one.state]}</Link>{one.reason ? `：${one.reason}` : ''} <At at={one.decidedAt} /></li>)}</ul></div>}
    </aside>
  )
}
