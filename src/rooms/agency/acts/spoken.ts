/** Whatever the channel, it leaves a record: who said what, and when (T1.3). */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import type { Channel, Finding, Lack, Spoken } from '../rules.ts'
import { lackOf } from '../rules.ts'
import { channelWords } from '../texts.ts'

export interface SpokenWith {
  readonly person: string
  readonly organ: string
  readonly words: string
  /** Left out: just now. */
  readonly at?: string | undefined
}

interface Said {
  readonly finding: Finding
  readonly note: string
  readonly channel: Channel
  readonly spokenWith?: SpokenWith | undefined
}

const refusals: Readonly<Record<Lack, (said: Said) => ReturnType<typeof refuse>>> = {
  note: () => refuse('note-needed', { status: 400, field: 'note', detail: '除“属实”以外，请写明情况，申请人会看到。', next: ['补充说明后再提交'] }),
  spokenWith: ({ channel }) => refuse('spoken-with-needed', {
    status: 400, field: 'spokenWith', clause: 'T1.3', detail: `核实方式是“${channelWords[channel]}”的，请记下对方是谁、哪个单位、怎么说的。`, next: ['补记后再提交', '在本单位系统里查到的，核实方式请选“查本单位系统”'],
  }),
  spokenAt: () => refuse('spoken-in-future', { status: 400, field: 'spokenWith.at', clause: 'T1.3', detail: '对方说话的时间还没有到。', next: ['改为实际核实的时间'] }),
}

/** What was said, complete; null when one's own system told it. A record given along with `system` is kept all the same. */
export function checkedWords(tx: Tx, said: Said): Result<Spoken | null> {
  const spoken = said.spokenWith ? { ...said.spokenWith, at: said.spokenWith.at ?? tx.now.toISOString() } : null
  const lack = lackOf({ finding: said.finding, note: said.note, channel: said.channel, spoken }, tx.now)
  return lack === null ? ok(spoken) : refusals[lack](said)
}
