/** The room's head: which page of it this is, and its main acts. */
import type { ReactNode } from 'react'
import { Tabs } from '../admin/tabs.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { t } from './texts.ts'
import './lists.css'

export function ListsFrame({ acts, children }: { acts?: ReactNode; children: ReactNode }) {
  return (
    <>
      <PageHead title={t.room} acts={acts} />
      <Tabs label={t.room} tabs={[['/lists', t.tabs.changes], ['/lists/upstream', t.tabs.upstream], ['/lists/compare', t.tabs.compare]]} />
      {children}
    </>
  )
}
