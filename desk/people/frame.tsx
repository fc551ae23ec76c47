/** The room's head: what page of it this is, and its main acts. */
import type { ReactNode } from 'react'
import { Tabs } from '../admin/tabs.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { t } from './texts.ts'

export function PeopleFrame({ acts, children }: { acts?: ReactNode; children: ReactNode }) {
  return (
    <>
      <PageHead title={t.room} acts={acts} />
      <Tabs label={t.room} tabs={[['/people', t.tabs.staff], ['/people/organs', t.tabs.organs], ['/people/duty', t.tabs.duty], ['/people/absences', t.tabs.absences], ['/people/regions', t.tabs.regions]]} />
      {children}
    </>
  )
}
