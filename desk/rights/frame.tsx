/** The security administrator's room. */
import type { ReactNode } from 'react'
import { Tabs } from '../admin/tabs.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { t } from './texts.ts'

export function RightsFrame({ acts, lead, children }: { acts?: ReactNode; lead?: string; children: ReactNode }) {
  return (
    <>
      <PageHead title={t.room} lead={lead} acts={acts} />
      <Tabs label={t.room} tabs={[['/rights', t.tabs.accounts], ['/rights/readings', t.tabs.readings]]} />
      {children}
    </>
  )
}
