/** Refused demands, newest first; what is beside the list is the one that stands out, with what oversight did about it. */
import { PageHead } from '../kit/page-head.tsx'
import { ReboundList } from './list.tsx'
import { Reports } from './reports.tsx'
import { page } from './texts.ts'
import './rebounds.css'

export function ReboundsPage() {
  return (
    <>
      <PageHead title={page.title} lead={page.lead} />
      <div className="rebounds stack">
        <ReboundList />
        <Reports />
      </div>
    </>
  )
}
