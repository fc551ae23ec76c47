/** Servers that begin to listen, stop, and begin again on the same port. */
import { randomInt } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo, Server as NetServer } from 'node:net'

/**
 * Port 0 takes one below those that the system gives away by itself. A department that is down leaves its port free, and its port
 * must not become the near end of somebody's connection meanwhile.
 */
const LOWEST = 10_000
const HIGHEST = 20_000
const TRIES = 40

const taken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** Listens, and gives the port. */
export async function listen(server: NetServer, port: number, host: string): Promise<number> {
  if (port !== 0) return listenOnce(server, port, host)
  for (let tries = 1; ; tries += 1) {
    try {
      return await listenOnce(server, randomInt(LOWEST, HIGHEST), host)
    } catch (error) {
      if (!taken(error) || tries === TRIES) throw error
    }
  }
}

function listenOnce(server: NetServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Stops listening and cuts what is still connected. */
export function stopListening(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve()
  return new Promise((resolve) => {
    server.close(() => { resolve() })
    server.closeAllConnections()
  })
}
