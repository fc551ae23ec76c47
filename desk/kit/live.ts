/** Live: the server says what changed, and what is on the screen is asked for again. When the line breaks it is taken up again. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Keeps the line open while the desk is. True while it stands. */
export function useLive(): boolean {
  const client = useQueryClient()
  const [up, setUp] = useState(true)
  useEffect(() => {
    const source = new EventSource('/api/v1/events')
    source.addEventListener('open', () => {
      setUp(true)
      // What happened while the line was down was told to nobody.
      void client.invalidateQueries()
    })
    source.addEventListener('error', () => { setUp(false) })
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      for (const topic of event.data.split(' ')) void client.invalidateQueries({ queryKey: [topic] })
    })
    return () => { source.close() }
  }, [client])
  return up
}
