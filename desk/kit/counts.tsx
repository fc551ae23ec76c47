/** How much waits in a room, beside its name in the menu; nothing where nothing waits. Asked only by those whose turn it can be. */
import { useQuery } from '@tanstack/react-query'
import type { Role } from '../../src/platform/actor.ts'
import { get } from './api.ts'
import type { Query } from './api.ts'
import { useHas } from './session.tsx'
import { kit } from './texts.ts'

interface Waiting {
  /** Empty: everybody at the desk. */
  readonly roles: readonly Role[]
  /** What the live line calls it. */
  readonly topic: string
  readonly path: string
  readonly query: Query
  readonly of: 'total' | 'open' | 'unread'
  readonly words: (n: number) => string
}

const counted: Readonly<Record<string, Waiting>> = {
  '/lists': { roles: ['list-editor', 'legal-reviewer', 'county-decider'], topic: 'lists', path: '/api/v1/list-changes', query: { turn: 'mine', limit: 1 }, of: 'total', words: kit.waiting },
  '/rebounds': { roles: ['oversight'], topic: 'rebounds', path: '/api/v1/rebounds', query: { limit: 1 }, of: 'open', words: kit.unhandled },
  '/notices': { roles: [], topic: 'notices', path: '/api/v1/notices', query: { limit: 1 }, of: 'unread', words: kit.unread },
}

export function Count({ path }: { path: string }) {
  const waiting = counted[path]
  return waiting === undefined ? null : <Badge waiting={waiting} />
}

/** For what the live line does not tell, like a deadline that came. */
const AGAIN_MS = 60_000
const MOST = 99

function Badge({ waiting: { roles, topic, path, query, of, words } }: { waiting: Waiting }) {
  const has = useHas(...roles)
  const asked = useQuery({
    queryKey: [topic, 'waiting', path], enabled: roles.length === 0 || has, refetchInterval: AGAIN_MS,
    queryFn: async ({ signal }) => (await get<Partial<Record<Waiting['of'], number>>>(path, query, signal))[of] ?? 0,
  })
  const n = asked.data ?? 0
  return n === 0 ? null : <span className="count" title={words(n)}><span aria-hidden="true">{n > MOST ? `${MOST}+` : n}</span><span className="unseen">{`，${words(n)}`}</span></span>
}
