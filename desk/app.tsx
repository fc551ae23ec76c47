/** Which page is shown: the rooms of kit/nav.ts, each for its roles. */
import { useEffect } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { Layout } from './kit/layout.tsx'
import { rooms } from './kit/nav.ts'
import { Rooms } from './kit/rooms.ts'
import type { DeskRoom } from './kit/rooms.ts'
import { useMe } from './kit/session.tsx'
import { Empty } from './kit/states.tsx'
import { kit } from './kit/texts.ts'

export function App() {
  return (
    <Rooms value={rooms}>
      <Layout>
        <Switch>
          {rooms.map((room) => <Route key={room.path} path={room.path}><Guarded room={room} /></Route>)}
          <Route><Empty><h1>{kit.missing}</h1><Link href="/">{kit.home}</Link></Empty></Route>
        </Switch>
      </Layout>
    </Rooms>
  )
}

function Guarded({ room: { roles, page: Page, name } }: { room: DeskRoom }) {
  const me = useMe()
  const [here] = useLocation()
  useEffect(() => { document.title = `${name ?? ''}${name === undefined ? '' : ' - '}${kit.brand}` }, [name, here])
  const may = roles.length === 0 || roles.some((role) => me.roles.includes(role))
  return may ? <Page /> : <Empty><h1>{kit.notYours}</h1><Link href="/">{kit.home}</Link></Empty>
}
