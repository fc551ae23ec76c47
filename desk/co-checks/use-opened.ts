/**
 * An order with what is otherwise masked. Each time it is asked for is a reading on record, so it is asked for once and on purpose, and
 * kept only as long as the order is in view: no query of the page that would be repeated by itself.
 */
import { useEffect, useState } from 'react'
import type { CoCheckDetail } from '../../src/rooms/agency/contract.ts'
import { get } from '../kit/api.ts'

export function useOpened(number: string): [full: CoCheckDetail | null, problem: unknown, open: () => void, asked: boolean] {
  const [full, setFull] = useState<CoCheckDetail | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (!asked) return undefined
    let here = true
    get<CoCheckDetail>(`/api/v1/co-checks/${number}`, { identity: 'full' })
      .then((order) => { if (here) setFull(order) })
      .catch((error: unknown) => { if (here) { setProblem(error); setAsked(false) } })
    return () => { here = false }
  }, [asked, number])
  return [full, problem, () => { setProblem(null); setAsked(true) }, asked]
}
