export type { Notice } from './notices.ts'
export { markRead, myNotices, tell } from './notices.ts'
export { noticeEndpoints } from './routes.ts'
