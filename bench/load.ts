/** A load generator: so many clients, each asking again as soon as it is answered, for so long. */
import { Pool } from 'undici'

export interface Ask {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
}

export interface Load {
  readonly address: string
  readonly token?: string
  readonly clients: number
  readonly seconds: number
  /** The status every answer must have; another one ends the run. */
  readonly expect: number
  next(): Ask
}

export interface Measured {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly bytes: number
  readonly answers: number
}

/** Runs a load; times in milliseconds, bytes of the last body as sent (compressed when the server compresses). */
export async function run(load: Load): Promise<Measured> {
  const pool = new Pool(load.address, { connections: load.clients })
  const times: number[] = []
  let bytes = 0
  const until = performance.now() + load.seconds * 1000
  const started = performance.now()
  const client = async () => {
    while (performance.now() < until) {
      const { method, path, body } = load.next()
      const t = performance.now()
      const answer = await pool.request({
        method, path, body: body === undefined ? null : JSON.stringify(body),
        headers: {
          'accept-encoding': 'gzip', ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(load.token === undefined ? {} : { authorization: `Bearer ${load.token}` }),
        },
      })
      const buffer = await answer.body.arrayBuffer()
      if (answer.statusCode !== load.expect) throw new Error(`${method} ${path}: ${answer.statusCode} ${Buffer.from(buffer).toString().slice(0, 300)}`)
      bytes = buffer.byteLength
      times.push(performance.now() - t)
    }
  }
  await Promise.all(Array.from({ length: load.clients }, client))
  const seconds = (performance.now() - started) / 1000
  await pool.close()
  times.sort((a, b) => a - b)
  const at = (q: number) => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), bytes, answers: times.length }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
