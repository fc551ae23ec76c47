/** The state of a change as a mark: whose turn it is. */
import type { ChangeState } from '../../src/rooms/lists/changes/rules.ts'
import { stateNames } from '../../src/rooms/lists/changes/texts.ts'
import type { Shape } from '../kit/marks.tsx'
import { Mark } from '../kit/marks.tsx'
import { t } from './texts.ts'

const shapes: Readonly<Record<ChangeState, Shape>> = {
  drafted: 'soon', review: 'ours', confirmation: 'ours', decision: 'ours', decided: 'soon', publicity: 'soon', 'in-force': 'done', superseded: 'off', withdrawn: 'off',
}

interface Stands { readonly state: ChangeState; readonly round: number }

/** A draft of a later round was sent back, and waits to be mended. */
export const stateText = ({ state, round }: Stands): string => (state === 'drafted' && round > 1 ? t.sentBack : stateNames[state])

export function State({ change }: { change: Stands }) {
  return <Mark shape={shapes[change.state]}>{stateText(change)}</Mark>
}
