/** The whole notice at once (C2.1), what is committed to line by line (C2.2), read out by the browser's own voice on request. */
import { useEffect, useState } from 'react'
import { s } from './texts.ts'

export interface Notice {
  readonly caseNumber: string
  readonly matterName: string
  readonly organName: string
  readonly applicant: { readonly name: string; readonly idNumberMasked: string }
  readonly items: readonly { readonly item: string; readonly name: string; readonly basis: string; readonly article: string; readonly contentToProve: string; readonly material: string; readonly commitText: string; readonly liability: string; readonly verification: string; readonly publicity: string }[]
  readonly general: { readonly formOfCommitment: string; readonly liability: string; readonly powerToVerify: string; readonly effect: string; readonly choiceAndWithdrawal: string; readonly commitments: readonly string[] }
}

export function NoticeText({ notice }: { notice: Notice }) {
  const { items, general } = notice
  const lines = [...items.map((item) => item.commitText), ...general.commitments]
  return (
    <article className="notice" aria-labelledby="notice">
      <h3 id="notice">{s.notice}</h3>
      <ReadOut text={[...items.flatMap((item) => [item.name, item.contentToProve, item.liability]), general.choiceAndWithdrawal, s.commits, ...lines].join('。')} />
      <Facts rows={[[s.to, `${notice.applicant.name}（${notice.applicant.idNumberMasked}）`], [s.matter, notice.matterName], [s.organ, notice.organName]]} />
      {items.map((item) => (
        <section key={item.item}>
          <h4>{item.name}</h4>
          <Facts rows={[[s.prove, item.contentToProve], [s.instead, item.material], [s.liability, item.liability], [s.verify, item.verification], [s.publicity, item.publicity], [s.basis, [item.basis, item.article].filter((part) => part !== '').join('，')]]} />
        </section>
      ))}
      <Facts rows={[[s.form, general.formOfCommitment], [s.liability, general.liability], [s.power, general.powerToVerify], [s.choice, general.choiceAndWithdrawal], [s.effect, general.effect]]} />
      <h4>{s.commits}</h4>
      <ol>{lines.map((line) => <li key={line}>{line}</li>)}</ol>
    </article>
  )
}

function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return <dl className="facts">{rows.map(([label, value]) => <div key={label} className="fact"><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}

function ReadOut({ text }: { text: string }) {
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => { globalThis.speechSynthesis?.cancel() }, [])
  if (!('speechSynthesis' in globalThis)) return null
  const speak = () => {
    speechSynthesis.cancel()
    if (speaking) { setSpeaking(false); return }
    const words = new SpeechSynthesisUtterance(text)
    words.lang = 'zh-CN'
    words.rate = 0.9
    words.addEventListener('end', () => { setSpeaking(false) })
    words.addEventListener('error', () => { setSpeaking(false) })
    speechSynthesis.speak(words)
    setSpeaking(true)
  }
  return <button type="button" className="second noprint" aria-pressed={speaking} onClick={speak}>{speaking ? s.stop : s.readOut}</button>
}
