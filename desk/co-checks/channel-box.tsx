/** How it was found out. Whatever is not one's own system needs who said what, and when (T1.3). */
import { Input, Segmented } from 'antd'
import { useEffect, useRef } from 'react'
import type { Channel } from '../../src/rooms/agency/rules.ts'
import { channels } from '../../src/rooms/agency/rules.ts'
import { channelWords } from '../../src/rooms/agency/texts.ts'
import { useKeys } from '../kit/keys.tsx'
import { channel as t, keys } from './texts.ts'

export interface Said {
  readonly channel: Channel
  readonly person: string
  readonly organ: string
  readonly words: string
  /** As a date-time field has it, in the browser's zone; empty: now. */
  readonly at: string
}

export const nothingSaid: Said = { channel: 'system', person: '', organ: '', words: '', at: '' }

/** What goes along with an answer; null when something is still missing. */
export function spokenOf(said: Said): object | null {
  if (said.channel === 'system') return { channel: 'system' }
  const [person, organ, words] = [said.person.trim(), said.organ.trim(), said.words.trim()]
  if (person === '' || organ === '' || words === '') return null
  return { channel: said.channel, spokenWith: { person, organ, words, ...(said.at === '' ? {} : { at: new Date(said.at).toISOString() }) } }
}

export function ChannelBox({ said, set }: { said: Said; set: (said: Said) => void }) {
  const box = useRef<HTMLFieldSetElement>(null)
  const byKey = useRef(false)
  const next = () => {
    byKey.current = true
    set({ ...said, channel: channels[(channels.indexOf(said.channel) + 1) % channels.length] ?? 'system' })
  }
  // The key can be pressed again, and Tab leads on into the fields.
  useEffect(() => {
    if (byKey.current) box.current?.querySelector<HTMLElement>('input:checked')?.focus()
    byKey.current = false
  }, [said.channel])
  useKeys([{ key: 't', does: keys.channel, act: next }])
  const field = (name: 'person' | 'organ' | 'words' | 'at', type = 'text') => (
    <label className={name === 'words' ? 'whole' : undefined}><span>{t[name]}</span>
      {name === 'words' ? <Input.TextArea rows={2} maxLength={2000} value={said.words} onChange={(event) => { set({ ...said, words: event.target.value }) }} />
        : <Input type={type} maxLength={120} value={said[name]} onChange={(event) => { set({ ...said, [name]: event.target.value }) }} />}
    </label>
  )
  return (
    <fieldset className="channel" ref={box}>
      <legend>{t.label}<kbd>t</kbd></legend>
      <Segmented size="small" options={channels.map((value) => ({ value, label: channelWords[value] }))} value={said.channel} onChange={(channel) => { set({ ...said, channel }) }} />
      {said.channel === 'system' ? null : <div className="said">{field('person')}{field('organ')}{field('at', 'datetime-local')}{field('words')}<p className="quiet whole small">{t.at}：{t.now}。{t.sealed}</p></div>}
    </fieldset>
  )
}
