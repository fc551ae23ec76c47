/** The letter of authorisation as it is shown where the paper is fetched. Who gave it stands masked until it is opened, which is recorded. */
import { Button } from 'antd'
import { useState } from 'react'
import type { AuthorisationLetter } from '../../src/rooms/agency/contract.ts'
import { formatDeadline, formatInstant } from '../../src/kernel/chinese-date.ts'
import { get, wordsOf } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { errands as t } from './texts.ts'

export function Letter({ letter }: { letter: AuthorisationLetter }) {
  const [full, setFull] = useState<AuthorisationLetter | null>(null)
  const [problem, setProblem] = useState('')
  const mayOpen = letter.mayDo.includes('deliver')
  const open = () => {
    get<AuthorisationLetter>(`/api/v1/authorisations/${letter.id}`, { identity: 'full' }).then(setFull).catch((error: unknown) => { setProblem(wordsOf(error).text) })
  }
  useKeys(mayOpen && full === null ? [{ key: 'o', does: t.keys.open, act: open }] : [])
  return (
    <article className="letter">
      <h2>{t.letter}</h2>
      <p className="num quiet">{letter.number}</p>
      <p className="text">{letter.text}</p>
      <dl className="facts">
        <dt>{t.by}</dt><dd>{full?.applicant ? <>{full.applicant.name} <span className="num">{full.applicant.idNumber}</span></> : letter.subject}</dd>
        <dt>{t.matter}</dt><dd>{letter.matter}</dd>
        <dt>{t.to}</dt><dd>{letter.organ}</dd>
        <dt>{t.case}</dt><dd className="num">{letter.caseNumber}</dd>
        <dt>{t.given}</dt><dd className="num">{formatInstant(new Date(letter.givenAt))}</dd>
        <dt>{t.until}</dt><dd className="num">{formatDeadline(new Date(letter.expiresAt))}</dd>
        {full?.signature ? <><dt>{t.signature}</dt><dd><Signature signature={full.signature} /></dd></> : null}
      </dl>
      {full ? <p className="quiet small" role="status">{t.opened} <Button size="small" type="link" className="noprint" onClick={() => { print() }}>{t.print}</Button></p> : null}
      {mayOpen && full === null ? <p className="noprint"><Button size="small" onClick={open} title={t.revealWhy} aria-keyshortcuts="o">{t.reveal}<kbd>o</kbd></Button></p> : null}
      {problem === '' ? null : <p className="lack" role="alert">{problem}</p>}
    </article>
  )
}

/** A drawn signature is one path; what is no path is not drawn. */
function Signature({ signature }: { signature: NonNullable<AuthorisationLetter['signature']> }) {
  const { image, name } = signature
  if (image !== null && /^[MLl\d .,-]+$/.test(image)) return <svg className="signature" viewBox="0 0 600 200" role="img" aria-label={t.drawn}><path d={image} /></svg>
  if (image?.startsWith('data:image/')) return <img className="signature" src={image} alt={t.drawn} />
  return <span className="typed">{name}</span>
}
