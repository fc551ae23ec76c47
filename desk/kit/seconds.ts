/** The machine's clock on the screen, as long as somebody needs it. */
import { useEffect, useState } from 'react'

export function useSeconds(needed: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!needed) return undefined
    setNow(Date.now())
    const timer = setInterval(() => { setNow(Date.now()) }, 500)
    return () => { clearInterval(timer) }
  }, [needed])
  return now
}
