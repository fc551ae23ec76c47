/** What a room needs of a logger; the composition root passes Fastify's (pino). Nothing personal goes in. */
export interface Logger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined }
