/** A signature: drawn by finger, pen, pad or mouse as one SVG path, or on paper that is scanned in. */
import { useRef, useState } from 'react'
import { paper as p } from '../paper-texts.ts'
import { signatureOf } from '../pictures.ts'
import { s } from './texts.ts'

const WIDTH = 600
const HEIGHT = 200
/** What the letter holds. */
const LONGEST_PATH = 30_000
const LONGEST_PICTURE = 195_000

export interface Signed {
  readonly kind: 'drawn' | 'paper'
  readonly image: string
}

export function Pad({ onChange }: { onChange: (signed: Signed | null) => void }) {
  const [mode, setMode] = useState<Signed['kind']>('drawn')
  const swap = (to: Signed['kind']) => { setMode(to); onChange(null) }
  return (
    <div className="signature">
      <div className="tabs">
        {(['drawn', 'paper'] as const).map((each) => <button key={each} type="button" className="second" aria-pressed={mode === each} onClick={() => { swap(each) }}>{s[each]}</button>)}
      </div>
      {mode === 'drawn' ? <Drawn onChange={(image) => { onChange(image === '' ? null : { kind: 'drawn', image }) }} /> : <Paper onChange={(image) => { onChange(image === '' ? null : { kind: 'paper', image }) }} />}
    </div>
  )
}

function Drawn({ onChange }: { onChange: (path: string) => void }) {
  const [path, setPath] = useState('')
  const down = useRef(false)
  const grow = (to: string) => { setPath(to); onChange(to) }
  const at = (event: React.PointerEvent<SVGSVGElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return `${Math.round(((event.clientX - left) / width) * WIDTH)} ${Math.round(((event.clientY - top) / height) * HEIGHT)}`
  }
  return (
    <>
      <svg className="pad" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={s.padHint} data-pad
        onPointerDown={(event) => { event.preventDefault(); event.currentTarget.setPointerCapture(event.pointerId); down.current = true; if (path.length < LONGEST_PATH) grow(`${path}M${at(event)}l0 .1`) }}
        onPointerMove={(event) => { if (down.current && path.length < LONGEST_PATH) grow(`${path}L${at(event)}`) }}
        onPointerUp={() => { down.current = false }} onPointerCancel={() => { down.current = false }}>
        <path d={path} />
        {path === '' ? <text x={WIDTH / 2} y={HEIGHT / 2} textAnchor="middle">{s.padHint}</text> : null}
      </svg>
      <button type="button" className="plain" onClick={() => { grow('') }}>{s.clear}</button>
    </>
  )
}

function Paper({ onChange }: { onChange: (picture: string) => void }) {
  const [picture, setPicture] = useState('')
  const [problem, setProblem] = useState('')
  const take = async (file: File | undefined) => {
    if (!file) return
    const made = await signatureOf(file, LONGEST_PICTURE)
    setProblem(made === null ? s.unreadable : '')
    setPicture(made ?? '')
    onChange(made ?? '')
  }
  return (
    <div className="drop" onDragOver={(event) => { event.preventDefault() }} onDrop={(event) => { event.preventDefault(); void take(event.dataTransfer.files[0]) }} onPaste={(event) => { void take(event.clipboardData.files[0]) }}>
      <label><span>{s.paperHint}</span><span className="pick">{p.choose}</span><input type="file" accept="image/jpeg,image/png" onChange={(event) => { void take(event.target.files?.[0]) }} /></label>
      {picture === '' ? null : <img src={picture} alt={s.paper} />}
      {problem === '' ? null : <p className="stop" role="alert">{problem}</p>}
    </div>
  )
}
