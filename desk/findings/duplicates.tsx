/** Proofs that mean the same, with why; one is chosen to stay. */
import type { FindingDetail } from '../../src/rooms/findings/contract.ts'
import { t } from './texts.ts'

export function Duplicates({ finding, keep, choose }: { finding: FindingDetail; keep: string; choose: ((item: string) => void) | null }) {
  const { members = [], pairs = [] } = finding.detail
  const nameOf = (item: string) => members.find((one) => one.item === item)?.name ?? item
  return (
    <>
      <section className="sheet flat">
        <h2>{t.group}</h2>
        <table aria-label={t.group}>
          <thead><tr>{choose ? <th scope="col" className="tick">{t.keep}</th> : null}<th scope="col">{t.name}</th><th scope="col">{t.issuer}</th><th scope="col" className="num right">{t.inMatters}</th></tr></thead>
          <tbody>
            {members.map((one) => (
              <tr key={one.item} className={choose && one.item === keep ? 'at' : ''}>
                {choose ? <td className="tick"><input type="radio" name="keep" aria-label={`${t.keep} ${one.name}`} checked={one.item === keep} onChange={() => { choose(one.item) }} /></td> : null}
                <td>{one.name} <span className="quiet num small">{one.item}</span></td><td>{one.organ || t.nobody}</td><td className="num right">{one.matters}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pairs.length === 0 ? null : (
        <section className="sheet flat">
          <h2>{t.pairs}</h2>
          <table aria-label={t.pairs}>
            <thead><tr><th scope="col" className="num right score">{t.score}</th><th scope="col">{t.name}</th><th scope="col">{t.words}</th></tr></thead>
            <tbody>{pairs.map((pair) => <tr key={`${pair.one} ${pair.other}`}><td className="num right">{Math.round(pair.score * 100)}%</td><td>{nameOf(pair.one)} ／ {nameOf(pair.other)}</td><td>{pair.words.map((word) => <span key={word} className="word">{word}</span>)}</td></tr>)}</tbody>
          </table>
        </section>
      )}
    </>
  )
}
