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
  room('/window', ['window-clerk', 'agent'], async () => (await import('../window/window-page.tsx')).WindowPage, '窗口受理'),
  room('/window/sign/:caseNumber', ['window-clerk', 'agent'], async () => (await import('../window/sign/sign-page.tsx')).SignPage),
]
