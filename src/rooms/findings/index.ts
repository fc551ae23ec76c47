export { watchFindings } from './daemons/look-again.ts'
export { openFindings } from './listen.ts'
export { findingEndpoints } from './routes.ts'
