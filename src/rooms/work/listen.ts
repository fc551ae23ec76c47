/** What others' acts mean for the work: what comes, what goes, and that nobody does what somebody else has in hand. */
import { textOf } from '../../kernel/text-of.ts'
import type { ActInput } from '../../platform/acts.ts'
import type { County, Tx } from '../../platform/county.ts'
import { watchSteps } from './daemons/escalation.ts'
import { guardWork } from './guard.ts'
import type { Guard } from './guard.ts'
import type { WorkKind } from './rules.ts'
import { noteWork } from './sync.ts'

interface Effect {
  readonly kind: WorkKind
  /** What the act says of who may do it. */
  readonly guard: Guard
}

const order = (guard: Guard): Effect => ({ kind: 'co-check', guard })
const errand = (guard: Guard): Effect => ({ kind: 'errand', guard })
const decision = (guard: Guard): Effect => ({ kind: 'decision', guard })

/** `mine`: it is done by whoever has it · `on`: then somebody else's turn comes · `none`: it happens to the work, whoever has it. */
const effects: Readonly<Record<string, Effect>> = {
  'co-check-ordered': order('none'), 'co-check-called-off': order('none'),
  'co-check-answered': order('mine'), 'co-check-refused': order('mine'), 'co-check-passed-on': order('mine'),
  'authorisation-given': errand('none'), 'authorisation-ended': errand('none'), 'authorisation-closed': errand('mine'),
  'proofs-complete': decision('none'), 'proofs-reopened': decision('none'), 'case-withdrawn': decision('none'), 'case-decided': decision('mine'),
  // What an officer does before deciding, and what brings the case back to them.
  'supplement-asked': decision('mine'), 'supplement-answered': decision('none'), 'supplement-late': decision('none'),
  'case-suspended': decision('mine'), 'case-resumed': decision('mine'),
  'decision-proposed': decision('on'), 'decision-returned': decision('on'), 'proposal-fell': decision('none'),
}

const objectOf = (kind: WorkKind, act: ActInput): string =>
  (kind === 'decision' ? act.objectId : textOf(act.detail?.[kind === 'co-check' ? 'order' : 'authorisation']))

/** Registers listeners and the daemon of the room. Comes after the rooms whose acts it hears. */
export function openWork(county: County): void {
  for (const [act, { kind, guard }] of Object.entries(effects)) {
    const listener = async (tx: Tx, happened: ActInput) => {
      const ref = { kind, object: objectOf(kind, happened) }
      noteWork(tx, ref)
      return guard === 'none' ? undefined : guardWork(tx, ref, guard)
    }
    county.listeners.set(act, [...county.listeners.get(act) ?? [], listener])
  }
  watchSteps(county)
}
