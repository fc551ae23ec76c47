/** Mail by SMTP with nodemailer. What the server refuses for good (5xx on the address) is final; everything else may pass. */
import { createTransport } from 'nodemailer'
import type { Gateway, Handed } from '../../rooms/notices/index.ts'

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string
  readonly from: string
}

const WAIT_MS = 5_000

export function makeSmtpGateway({ url, from }: SmtpOptions): Gateway {
  const transport = createTransport({
    url, pool: true, maxConnections: 2, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: 2 * WAIT_MS, disableFileAccess: true, disableUrlAccess: true,
  }, { from })
  return {
    async hand({ id, to, subject, text }) {
      try {
        const sent = await transport.sendMail({ to, subject: subject ?? '', text, messageId: `<${id}@mianzheng>`, textEncoding: 'base64', headers: { 'Auto-Submitted': 'auto-generated' } })
        return { kind: 'sent', gatewayId: sent.messageId }
      } catch (error) {
        return failure(error)
      }
    },
    reset: () => undefined,
    close: async () => { transport.close() },
  }
}

function failure(error: unknown): Handed {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  if (code === 'EAUTH') return { kind: 'down', cause: 'not-authorised' }
  if (code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500) return { kind: 'refused', cause: 'bad-number' }
  if (code === 'ETIMEDOUT') return { kind: 'down', cause: 'timeout' }
  return { kind: 'down', cause: typeof responseCode === 'number' ? 'failed' : 'unreachable' }
}
