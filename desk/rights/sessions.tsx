/** Where an account is signed in, and ending it. */
import { Button } from 'antd'
import type { AccountDetail } from '../../src/rooms/identity/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Refused } from '../admin/drawer.tsx'
import { When } from '../admin/when.tsx'
import { t } from './texts.ts'

export function Sessions({ account }: { account: AccountDetail }) {
  const act = useAct<{ ended: number }>()
  const end = (session: string | null) => {
    act.send({ path: `/api/v1/rights/accounts/${account.id}/sessions/end`, body: { session }, renews: ['accounts', 'account'], done: ({ ended }) => t.ended(ended) })
  }
  return (
    <section className="block" aria-label={t.openSessions}>
      <h3>{t.openSessions} {account.openSessions.length > 1 ? <Button size="small" type="text" danger disabled={act.busy} onClick={() => { end(null) }}>{t.endAll}</Button> : null}</h3>
      <Refused act={act} />
      {account.openSessions.length === 0 ? <p className="quiet">{t.noSessions}</p> : (
        <table className="plain">
          <thead><tr><th scope="col">{t.from}</th><th scope="col">{t.since}</th><th scope="col">{t.until}</th><th scope="col">{t.end}</th></tr></thead>
          <tbody>
            {account.openSessions.map((session) => (
              <tr key={session.id}>
                <td>{session.browser ?? t.kind[session.kind]}{session.address === null ? null : <div className="sub num">{session.address}</div>}</td><td><When at={session.since} /></td><td><When at={session.until} /></td>
                <td><Button size="small" type="text" danger disabled={act.busy} aria-label={`${t.end} ${session.browser ?? t.kind[session.kind]} ${session.since}`} onClick={() => { end(session.id) }}>{t.end}</Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
