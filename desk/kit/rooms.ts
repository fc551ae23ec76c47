/** What a room of the desk is, and which of them are open to whoever sits here. The list itself is nav.ts, which knows the pages. */
import { createContext, useContext } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'
import type { Role } from '../../src/platform/actor.ts'
import { homeOf } from './home.ts'
import { useMe } from './session.tsx'

export interface DeskRoom {
  /** Below /desk; parameters as wouter writes them. */
  readonly path: string
  /** In the list on the left; without a name it is reached from another page. */
  readonly name?: string
  /** Empty: everybody at the desk. */
  readonly roles: readonly Role[]
  readonly page: LazyExoticComponent<ComponentType>
}

export const Rooms = createContext<readonly DeskRoom[]>([])

/** Those in the list on the left; the first page is left out for those whom it only sends on to their own room. */
export function useRooms(): readonly DeskRoom[] {
  const { roles } = useMe()
  const sentOn = homeOf(roles) !== '/'
  return useContext(Rooms).filter((room) => room.name !== undefined && !(sentOn && room.path === '/') && (room.roles.length === 0 || room.roles.some((role) => roles.includes(role))))
}
