/** Life events, each with the character that stands for it. */
import type { LifeEvent } from '../../views.ts'
import { eventCharacters } from './texts.ts'

const order = Object.keys(eventCharacters)
/** In the order of a life; what is not known there comes last. */
const placeOf = ({ name }: LifeEvent): number => (order.includes(name) ? order.indexOf(name) : order.length)

export function Events({ events }: { events: readonly LifeEvent[] }) {
  return (
    <ul class="events">
      {events.toSorted((a, b) => placeOf(a) - placeOf(b)).map(({ name }) => (
        <li key={name}><a href={`/matters?event=${encodeURIComponent(name)}`}><b aria-hidden="true">{eventCharacters[name] ?? [...name][0]}</b>{name}</a></li>
      ))}
    </ul>
  )
}
