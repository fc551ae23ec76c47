/** Who may be meant: people this window has served lately. j and k, Enter, or a digit. */
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { dayOf } from '../../src/kernel/day.ts'
import type { Looked } from '../../src/rooms/counter/contract.ts'
import { t } from './texts.ts'

interface PeopleProps {
  readonly people: Looked['people']
  readonly more: boolean
  readonly onChoose: (handle: string) => void
}

export function People({ people, more, onChoose }: PeopleProps) {
  const move = (event: React.KeyboardEvent<HTMLUListElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const digit = /^[1-9]$/.test(event.key) ? people[Number(event.key) - 1] : undefined
    if (digit) onChoose(digit.handle)
    else if (event.key === 'ArrowDown' || event.key === 'j') buttons[at + 1]?.focus()
    else if (event.key === 'ArrowUp' || event.key === 'k') buttons[at - 1]?.focus()
    else return
    event.preventDefault()
  }
  return (
    <ul className="found sheet" onKeyDown={move}>
      {people.map((person, i) => (
        <li key={person.handle}>
          <button type="button" className="row" data-at={i === 0 ? 'people' : undefined} onClick={() => { onChoose(person.handle) }}>
            <kbd>{i + 1}</kbd><strong>{person.name}</strong><span className="num">{person.idNumber}</span><span className="quiet num">{formatMonthDay(dayOf(new Date(person.lastAt)))}</span>
          </button>
        </li>
      ))}
      {more ? <li className="quiet">{t.most}</li> : null}
    </ul>
  )
}
