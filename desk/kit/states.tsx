/** A page's other states: waiting, failed, empty, forbidden. Each says what is going on and what can be done. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { wordsOf } from './api.ts'
import { useKeysLater } from './keys.tsx'

export function Waiting({ text = '正在读取…' }: { text?: string }) {
  useKeysLater()
  return <p className="state" role="status">{text}</p>
}

export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const { text, next } = wordsOf(error)
  return (
    <div className="state failed" role="alert">
      <p><strong>{text}</strong></p>
      {next.length === 0 ? null : <ul>{next.map((step) => <li key={step}>{step}</li>)}</ul>}
      {again ? <Button onClick={again}>再试一次</Button> : null}
    </div>
  )
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="state empty">{children}</div>
}
