/** The same for a tablet beside the counter: its own address, signed in with the clerk's account. */
import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { PageHead } from '../../kit/page-head.tsx'
import { lookUp } from '../look-up.ts'
import { SignDesk } from './sign-desk.tsx'
import { s } from './texts.ts'

export function SignPage() {
  const { caseNumber } = useParams<{ caseNumber: string }>()
  const [, go] = useLocation()
  const [name, setName] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    void lookUp({ text: caseNumber }).then((looked) => {
      if (looked.kind === 'who') setName(looked.who.name)
      else if (looked.kind === 'problem') setProblem(looked.text)
    })
  }, [caseNumber])
  return (
    <>
      <PageHead title={s.title} lead={caseNumber} />
      {problem === '' ? null : <p className="alarm stop" role="alert">！{problem}</p>}
      {name === null ? <p role="status" className="quiet">{problem === '' ? s.loading : ''}</p> : <SignDesk caseNumber={caseNumber} name={name} byOther={false} onClose={() => { go('/window') }} />}
    </>
  )
}
