/** Who sits at the desk: asked once, known everywhere. What the server allows is decided there; this only hides what would be refused. */
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { Role } from '../../src/platform/actor.ts'
import { get } from './api.ts'
import { SignOut } from './sign-out.tsx'
import { Failed, Waiting } from './states.tsx'
import { kit } from './texts.ts'

export interface Me {
  readonly name: string
  readonly kind: string
  readonly roles: readonly Role[]
  readonly organs: readonly string[]
  readonly division: string
  /** Tells accounts on one machine apart. */
  readonly badge: string
}

const Context = createContext<Me | null>(null)

export function Session({ children }: { children: ReactNode }) {
  const me = useQuery({ queryKey: ['me'], queryFn: () => get<Me>('/api/v1/me'), staleTime: Infinity })
  if (me.isPending) return <Waiting />
  if (me.isError) return <main className="starting"><h1>{kit.brand}</h1><Failed error={me.error} again={() => { void me.refetch() }} /><SignOut /></main>
  return <Context.Provider value={me.data}>{children}</Context.Provider>
}

export function useMe(): Me {
  const me = useContext(Context)
  if (me === null) throw new Error('useMe outside of Session')
  return me
}

export function useHas(...roles: readonly Role[]): boolean {
  const me = useMe()
  return roles.some((role) => me.roles.includes(role))
}
