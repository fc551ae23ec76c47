/** Hears what the server tells an open page (server-sent events), as a test can wait for it. */

export interface Ear {
  readonly status: number
  /** The topics of the next telling; undefined when the line ended. */
  next(): Promise<readonly string[] | undefined>
  /** What was told so far and not yet taken. */
  heard(): readonly (readonly string[])[]
  close(): Promise<void>
}

export async function listenTo(address: string, headers: Readonly<Record<string, string>>): Promise<Ear> {
  const over = new AbortController()
  const response = await fetch(`${address}/api/v1/events`, { headers, signal: over.signal })
  const told: string[][] = []
  let wake = Promise.withResolvers<void>()
  let ended = response.body === null || response.status !== 200
  const read = async () => {
    let rest = ''
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const parts = `${rest}${chunk}`.split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const data = /^event: changed\ndata: (.*)$/m.exec(part)?.[1]
        if (data !== undefined) told.push(data.split(' '))
      }
      wake.resolve()
    }
  }
  const reading = (ended ? Promise.resolve() : read()).catch(() => undefined).finally(() => { ended = true; wake.resolve() })
  return {
    status: response.status,
    async next() {
      while (told.length === 0) {
        if (ended) return undefined
        wake = Promise.withResolvers<void>()
        await wake.promise
      }
      return told.shift()
    },
    heard: () => told,
    async close() {
      over.abort()
      await reading
    },
  }
}
