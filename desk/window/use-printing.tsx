/** Receipts: fetched when they are asked for, laid out on the paper this counter has, printed. */
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Receipt } from '../../src/rooms/counter/contract.ts'
import { get, wordsOf } from '../kit/api.ts'
import { acceptedOf } from './outcome.tsx'
import { rememberedFormat, rememberFormat, sizePaper } from './print.ts'
import { serialOf } from './receipt-texts.ts'
import type { Format, Provisional } from './receipt.tsx'
import { ReceiptPaper } from './receipt.tsx'
import { t } from './texts.ts'
import type { Visit } from './visit.ts'
import { shortName } from './who.ts'

interface Paper { readonly receipts: readonly Receipt[]; readonly provisional: Provisional | null; readonly serial: number }

export interface Printing {
  ofVisit(visit: Visit): Promise<void>
  ofCases(caseNumbers: readonly string[]): Promise<void>
  /** Which paper, remembered. */
  readonly choice: ReactNode
  readonly paper: ReactNode
}

export function usePrinting(windowName: string): Printing {
  const [format, setFormat] = useState<Format>(rememberedFormat)
  const [paper, setPaper] = useState<Paper | null>(null)
  const [problem, setProblem] = useState('')
  // The paper is laid out first; then the browser is asked to print it.
  useEffect(() => { if (paper) sizePaper(format) }, [format, paper])
  useEffect(() => { if (paper) globalThis.print() }, [paper])
  useEffect(() => {
    const gone = () => { setPaper(null) }
    addEventListener('afterprint', gone)
    return () => { removeEventListener('afterprint', gone) }
  }, [])
  const lay = (receipts: readonly Receipt[], provisional: Provisional | null) => { setPaper({ receipts, provisional, serial: Date.now() }) }
  const ofCases = async (numbers: readonly string[]) => {
    setProblem('')
    try {
      lay(await Promise.all(numbers.map((number) => get<Receipt>(`/api/v1/counter/receipts/${number}`))), null)
    } catch (error) {
      setProblem(wordsOf(error).text)
    }
  }
  return {
    ofCases,
    async ofVisit(visit) {
      if (visit.outcome?.kind === 'kept') lay([], provisionalOf(visit, visit.outcome.at, windowName))
      else await ofCases(acceptedOf(visit).map((item) => item.caseNumber))
    },
    choice: (
      <fieldset className="choice format">
        <legend>{t.format}</legend>
        {(['a4', 'roll'] as const).map((each) => <label key={each}><input type="radio" name="format" checked={format === each} onChange={() => { setFormat(each); rememberFormat(each) }} />{t[each]}</label>)}
        {problem === '' ? null : <span className="stop" role="alert">{problem}</span>}
      </fieldset>
    ),
    paper: paper ? <ReceiptPaper format={format} receipts={paper.receipts} provisional={paper.provisional} /> : null,
  }
}

function provisionalOf(visit: Visit, at: string, window: string): Provisional {
  return {
    serial: serialOf(visit.requestId), at, window, applicant: visit.who ? `${shortName(visit.who)}　${visit.who.masked}` : '',
    matters: visit.picked.map(({ matter }) => ({ name: matter.name, organ: matter.organName, phone: matter.phone })),
  }
}
