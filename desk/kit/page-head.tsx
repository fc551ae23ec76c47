import type { ReactNode } from 'react'

/** A page's head: what it is, and its main act where the hand is. */
export function PageHead({ title, lead, acts }: { title: string; lead?: ReactNode; acts?: ReactNode }) {
  return <div className="head"><div><h1>{title}</h1>{lead ? <p className="quiet">{lead}</p> : null}</div>{acts ? <div className="acts">{acts}</div> : null}</div>
}
