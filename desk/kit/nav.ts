/** The rooms of the desk: where each is, who works there, and the page's code, which is loaded when it is opened. */
import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'
import type { Role } from '../../src/platform/actor.ts'

export interface DeskRoom {
  /** Below /desk; parameters as wouter writes them. */
  readonly path: string
  /** In the list on the left; without a name it is reached from another page. */
  readonly name?: string
  /** Empty: everybody at the desk. */
  readonly roles: readonly Role[]
  readonly page: LazyExoticComponent<ComponentType>
}

const room = (path: string, roles: readonly Role[], page: () => Promise<ComponentType>, name?: string): DeskRoom =>
  ({ path, roles, page: lazy(async () => ({ default: await page() })), ...(name === undefined ? {} : { name }) })

export const rooms: readonly DeskRoom[] = [
  room('/', [], async () => (await import('../work/work-page.tsx')).WorkPage, '我的工作'),
  room('/co-checks', ['co-checker', 'deciding-officer', 'oversight', 'audit-admin'], async () => (await import('../co-checks/co-checks-page.tsx')).CoChecksPage, '协查'),
  room('/co-checks/punctuality', ['co-checker', 'deciding-officer', 'oversight'], async () => (await import('../punctuality/punctuality-page.tsx')).PunctualityPage, '协查按期情况'),
  room('/errands', ['agent'], async () => (await import('../errands/errands-page.tsx')).ErrandsPage, '代办'),
]
