export { watchFindings } from './daemons/look-again.ts'
export { findingEndpoints } from './routes.ts'
