export { openStatistics } from './listen.ts'
export { statisticsEndpoints } from './routes.ts'
