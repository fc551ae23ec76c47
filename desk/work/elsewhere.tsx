/** For those whose work does not come as a list: where theirs is. */
import { Link } from 'wouter'
import { PageHead } from '../kit/page-head.tsx'
import { useRooms } from '../kit/rooms.ts'
import { work as t } from './texts.ts'
import './work.css'

export function Elsewhere() {
  const mine = useRooms().filter((room) => room.path !== '/')
  return (
    <>
      <PageHead title={t.title} lead={t.elsewhere} />
      <ul className="doors">{mine.map((room) => <li key={room.path}><Link href={room.path}>{room.name}</Link></li>)}</ul>
    </>
  )
}
