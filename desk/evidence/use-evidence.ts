/** The evidence one gathers for an answer: it lies with the server from the moment it is added, and goes along with the answer. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DraftRow } from '../../src/rooms/agency/contract.ts'
import type { Paged } from '../kit/api.ts'
import { get, newRequestId, post, wordsOf } from '../kit/api.ts'
import { evidence as t } from './texts.ts'

/** `base`: address of the order or errand; `topic`: what is asked for again when it changes. */
export interface EvidenceOf {
  readonly base: string
  readonly topic: 'co-checks' | 'errands'
}

const kinds = ['image/jpeg', 'image/png', 'application/pdf']
const LOOK_MS = 2000

export interface Evidence {
  readonly items: readonly DraftRow[]
  /** How many are being sent right now. */
  readonly sending: number
  readonly problems: readonly string[]
  add(files: readonly File[]): void
  remove(id: string): void
}

/** `watching`: a phone may be adding to it, so it is looked at every two seconds. */
export function useEvidence({ base, topic }: EvidenceOf, watching: boolean): Evidence {
  const client = useQueryClient()
  const queryKey = [topic, 'drafts', base]
  const list = useQuery({ queryKey, queryFn: ({ signal }) => get<Paged<DraftRow>>(`${base}/drafts`, {}, signal), ...(watching ? { refetchInterval: LOOK_MS } : {}) })
  const [sending, setSending] = useState(0)
  const [problems, setProblems] = useState<readonly string[]>([])
  const line = useRef(Promise.resolve())
  const again = () => client.invalidateQueries({ queryKey })
  // One after the other: what is dropped first stands first.
  const send = async (file: File) => {
    try {
      const data = await base64Of(file)
      await post(`${base}/drafts`, { requestId: newRequestId(), file: { name: file.name.slice(-120) || t.pasted, mediaType: file.type, data } })
      await again()
    } catch (error) {
      setProblems((before) => [...before, wordsOf(error).text])
    }
    setSending((n) => n - 1)
  }
  return {
    items: list.data?.items ?? [], sending, problems,
    add(files) {
      const good = files.filter((file) => kinds.includes(file.type))
      setProblems(files.filter((file) => !good.includes(file)).map((file) => t.wrongKind(file.name)))
      setSending((n) => n + good.length)
      for (const file of good) line.current = line.current.then(() => send(file))
    },
    remove(id) {
      post(`${base}/drafts/${id}/removal`, { requestId: newRequestId() }).then(again).catch((error: unknown) => { setProblems([wordsOf(error).text]) })
    },
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => { resolve(typeof reader.result === 'string' ? reader.result.replace(/^data:[^,]*,/, '') : '') })
    reader.addEventListener('error', () => { reject(new Error(`${file.name} cannot be read`)) })
    reader.readAsDataURL(file)
  })
}
