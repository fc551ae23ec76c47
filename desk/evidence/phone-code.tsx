/** The code that a phone scans: good once, for ten minutes, and for this order only. */
import { useQuery } from '@tanstack/react-query'
import { Button, QRCode } from 'antd'
import { useState } from 'react'
import type { OpenedLink } from '../../src/rooms/agency/contract.ts'
import { newRequestId, post } from '../kit/api.ts'
import { useSeconds } from '../kit/seconds.ts'
import { Failed, Waiting } from '../kit/states.tsx'
import { evidence as t } from './texts.ts'

export function PhoneCode({ base, arrived }: { base: string; arrived: number }) {
  const [requestId, setRequestId] = useState(newRequestId)
  const [before] = useState(arrived)
  const link = useQuery({
    queryKey: ['evidence-link', requestId], queryFn: () => post<OpenedLink>(`${base}/evidence-link`, { requestId }), staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false,
  })
  const now = useSeconds(true)
  if (link.isPending) return <Waiting />
  if (link.isError) return <Failed error={link.error} again={() => { setRequestId(newRequestId()) }} />
  const left = Math.max(0, Math.round((Date.parse(link.data.expiresAt) - now) / 1000))
  const used = arrived > before
  return (
    <div className="phone">
      {used || left === 0 ? null : <div aria-hidden="true"><QRCode value={new URL(link.data.path, location.origin).href} size={168} type="svg" bordered={false} /></div>}
      <div role="status">
        {used ? <p>{t.arrived(arrived - before)}</p> : left === 0 ? <p>{t.over}</p> : <><p>{t.scan}</p><p className="quiet num" aria-live="off">{t.left(left)}</p></>}
        {used || left === 0 ? <Button size="small" onClick={() => { setRequestId(newRequestId()) }}>{t.fresh}</Button> : null}
      </div>
    </div>
  )
}
