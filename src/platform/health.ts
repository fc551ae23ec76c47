/** Liveness and readiness, for whoever restarts and routes. */
import type { County } from './county.ts'
import type { Server } from './http/server.ts'

/** `GET /healthz`: the process answers. `GET /readyz`: the database answers and reference data are in. */
export function addHealth(app: Server, county: County): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const row = await county.db.first<{ ready: boolean }>('select exists (select 1 from imports where region = $1) as ready', [county.region]).catch(() => undefined)
    const ready = row?.ready === true
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready', database: row !== undefined, reference: ready })
  })
}
