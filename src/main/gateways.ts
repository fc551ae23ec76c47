/** Who carries SMS and mails for this county: the sandbox's own, the configured ones, or nobody. */
import { makeSmsHttpGateway } from '../adapters/sms-http/gateway.ts'
import { makeSmtpGateway } from '../adapters/smtp/gateway.ts'
import { waitingCoChecks, waitingErrands } from '../rooms/agency/index.ts'
import { lateCases, waitingDecisions } from '../rooms/cases/index.ts'
import type { Connections } from '../rooms/notices/index.ts'
import type { Config } from './config.ts'
import type { SandboxCounty } from './sandbox-county.ts'

export interface Gateways {
  readonly connections: Connections
  /** Forgets what is known of a gateway's health, after it was repaired. */
  reset(): void
  close(): Promise<void>
}

export async function gatewaysOf(config: Config, sandbox: SandboxCounty | null): Promise<Gateways> {
  const { sms, mail } = sandbox ? await sandbox.gateways() : config
  const gateways = {
    ...(sms ? { sms: makeSmsHttpGateway({ ...sms, reportTo: `${config.publicUrl}/api/v1/notices/deliveries` }) } : {}),
    ...(mail ? { mail: makeSmtpGateway(mail) } : {}),
  }
  return {
    connections: {
      gateways, reportSecret: sms?.secret ?? null, publicUrl: config.publicUrl, waiting: [waitingCoChecks, waitingErrands, waitingDecisions, lateCases],
    },
    reset() { for (const gateway of Object.values(gateways)) gateway.reset() },
    async close() { await Promise.all(Object.values(gateways).map((gateway) => gateway.close())) },
  }
}
