/** What an operator watches: requests, sources, jobs. Labels are few and never personal. */
import client from 'prom-client'
import type { Server } from './http/server.ts'
import type { County } from './county.ts'

/** Adds `GET /metrics` in the Prometheus text format. */
export function addMetrics(app: Server, county: County): void {
  const registry = new client.Registry()
  client.collectDefaultMetrics({ register: registry, prefix: 'mianzheng_' })
  const seconds = new client.Histogram({
    name: 'mianzheng_request_seconds', help: 'Time to answer, by route and status', labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3], registers: [registry],
  })
  new client.Gauge({
    name: 'mianzheng_jobs', help: 'Jobs waiting and failed for good', labelNames: ['state'] as const, registers: [registry],
    async collect() {
      const row = await county.db.first<{ waiting: number; failed: number }>(
        `select count(*) filter (where failed_at is null) as waiting, count(*) filter (where failed_at is not null) as failed from jobs where region = $1`, [county.region])
      this.set({ state: 'waiting' }, row?.waiting ?? 0)
      this.set({ state: 'failed' }, row?.failed ?? 0)
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
