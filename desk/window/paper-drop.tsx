/** A paper comes in: dragged, pasted, chosen or photographed. Pictures are made small enough to be sent over a village's line. */
import { useState } from 'react'
import type { PaperFile } from './visit.ts'
import { paperOf } from './pictures.ts'
import { paper as p } from './paper-texts.ts'

interface PaperDropProps {
  readonly label: string
  readonly most: number
  readonly files: readonly PaperFile[]
  readonly onFiles: (files: readonly PaperFile[]) => void
}

export function PaperDrop({ label, most, files, onFiles }: PaperDropProps) {
  const [problem, setProblem] = useState('')
  const take = async (given: readonly File[]) => {
    const made = await Promise.all(given.map(paperOf))
    const good = made.filter((each) => each !== null)
    setProblem(good.length < made.length ? p.unreadable : '')
    onFiles([...files, ...good].slice(0, most))
  }
  return (
    <div className="drop" onDragOver={(event) => { event.preventDefault() }} onDrop={(event) => { event.preventDefault(); void take([...event.dataTransfer.files]) }}
      onPaste={(event) => { if (event.clipboardData.files.length > 0) { event.preventDefault(); void take([...event.clipboardData.files]) } }}>
      <label><span>{label}</span><span className="pick">{p.choose}</span><input type="file" accept="image/jpeg,image/png,application/pdf" multiple onChange={(event) => { void take([...event.target.files ?? []]); event.target.value = '' }} /></label>
      <ul>{files.map((file, i) => <li key={`${file.name} ${file.data.length}`}>{file.name} <button type="button" className="plain" onClick={() => { onFiles(files.filter((_, j) => j !== i)) }}>{p.remove}</button></li>)}</ul>
      {problem === '' ? null : <p className="stop" role="alert">{problem}</p>}
    </div>
  )
}
