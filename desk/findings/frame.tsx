/** The room's head: findings, and what organs ask for before they issue. */
import type { ReactNode } from 'react'
import { Tabs } from '../admin/tabs.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { t } from './texts.ts'
import './findings.css'

export function FindingsFrame({ lead, acts, children }: { lead?: ReactNode; acts?: ReactNode; children: ReactNode }) {
  return (
    <div className="problems">
      <PageHead title={t.room} lead={lead} acts={acts} />
      <Tabs label={t.room} tabs={[['/findings', t.tabs.findings], ['/findings/needs', t.tabs.needs]]} />
      {children}
    </div>
  )
}
