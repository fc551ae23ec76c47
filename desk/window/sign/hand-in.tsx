/** A paper that the law still asks for, or that the person would rather bring. */
import { useState } from 'react'
import type { ProofView } from '../../../src/rooms/cases/contract.ts'
import { PaperDrop } from '../paper-drop.tsx'
import type { PaperFile } from '../visit.ts'
import { s } from './texts.ts'

interface HandInProps {
  readonly proof: ProofView
  readonly busy: boolean
  readonly onSend: (files: readonly PaperFile[]) => void
}

export function HandIn({ proof, busy, onSend }: HandInProps) {
  const [files, setFiles] = useState<readonly PaperFile[]>([])
  return (
    <section>
      <h3>{s.handIn}：{proof.name}</h3>
      <p className="quiet">{proof.reason}</p>
      <PaperDrop label={s.handInDrop} most={10} files={files} onFiles={setFiles} />
      <button type="button" className="main" disabled={busy || files.length === 0} onClick={() => { onSend(files) }}>{busy ? s.sending : s.send}</button>
    </section>
  )
}
