/** Messages: to me, every morning, and to people, whether they arrived. */
import { PageHead } from '../kit/page-head.tsx'
import { useHas } from '../kit/session.tsx'
import { FailedList } from './failed.tsx'
import { Digest, Mine } from './mine.tsx'
import { Sending } from './sending.tsx'
import { page } from './texts.ts'
import './notices.css'

export function NoticesPage() {
  const mender = useHas('oversight', 'system-admin')
  return (
    <>
      <PageHead title={page.title} lead={page.lead} />
      <div className="notices stack">
        {mender ? <><FailedList /><Sending /></> : null}
        <div className="two"><Mine /><Digest /></div>
      </div>
    </>
  )
}
