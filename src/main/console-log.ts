/** The log of the outer shell, before and beside the web server's: one readable line each, on the standard error. */
import type { Logger } from '../platform/logger.ts'

const order = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** A logger that writes what is at least as grave as `level`. */
export function makeConsoleLog(level: string): Logger {
  const threshold = order.indexOf(level)
  const at = (grave: string) => (fields: object, message: string): void => {
    if (order.indexOf(grave) >= threshold) console.error(`[${new Date().toISOString()}] ${grave} ${message} ${JSON.stringify(fields)}`)
  }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** A refusal as it is said at the terminal. */
export function sayRefusal(refusal: { readonly detail: string; readonly next: readonly string[] }): void {
  console.error(`✗ ${refusal.detail}`)
  for (const step of refusal.next) console.error(`  → ${step}`)
}
