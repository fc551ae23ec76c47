/** How much waits, by kind and colour: red first. Each number is the way to what it counts. */
import type { WorkPage } from '../../src/rooms/work/contract.ts'
import { colours, COUNT_CAP, workKinds } from '../../src/rooms/work/rules.ts'
import type { Filter } from './queries.ts'
import { colourNames, kinds, work as t } from './texts.ts'

/** Counting stops somewhere; then it says so. */
export const shown = (n: number, capped = n >= COUNT_CAP) => (capped ? `${n}+` : String(n))

export function Counts({ counts, filter, set }: { counts: WorkPage['counts']; filter: Filter; set: (some: Partial<Filter>) => void }) {
  const used = workKinds.filter((kind) => colours.some((colour) => counts[kind][colour] > 0))
  const sum = (colour: (typeof colours)[number]) => used.reduce((n, kind) => n + counts[kind][colour], 0)
  return (
    <section className="counts" aria-label={t.counts}>
      {colours.map((colour) => {
        const on = filter.due === colour
        return (
          <div key={colour} className={`count ${colour}${sum(colour) === 0 ? ' zero' : ''}`}>
            <button type="button" aria-pressed={on && filter.kind === ''} onClick={() => { set({ due: on ? '' : colour, kind: '' }) }}><b className="num">{shown(sum(colour))}</b>{colourNames[colour]}</button>
            {used.length < 2 ? null : (
              <p>{used.filter((kind) => counts[kind][colour] > 0).map((kind) => (
                <button key={kind} type="button" aria-pressed={on && filter.kind === kind} onClick={() => { set({ due: colour, kind: on && filter.kind === kind ? '' : kind }) }}>{kinds[kind]} <span className="num">{shown(counts[kind][colour])}</span></button>
              ))}</p>
            )}
          </div>
        )
      })}
    </section>
  )
}
