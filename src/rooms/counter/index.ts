export { watchCounter } from './daemons/forget.ts'
export { counterEndpoints } from './routes.ts'
