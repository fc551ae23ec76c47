/** The state of a change as a mark: whose turn it is. */
import type { ChangeState } from '../../src/rooms/lists/changes/rules.ts'
import { stateNames } from '../../src/rooms/lists/changes/texts.ts'
import type { Shape } from '../kit/marks.tsx'
import { Mark } from '../kit/marks.tsx'

const shapes: Readonly<Record<ChangeState, Shape>> = {
  drafted: 'yours', review: 'ours', confirmation: 'ours', decision: 'ours', decided: 'yours', publicity: 'soon', 'in-force': 'done', superseded: 'off', withdrawn: 'off',
}

export function State({ state }: { state: ChangeState }) {
  return <Mark shape={shapes[state]}>{stateNames[state]}</Mark>
}
