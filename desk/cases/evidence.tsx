/** What one proof rests on: the reason for its route, the value, the letter, the checks, the papers. */
import type { ReactNode } from 'react'
import type { Channel, CoCheckStateName, Finding } from '../../src/rooms/agency/rules.ts'
import { channelWords, findingWords, stateWords } from '../../src/rooms/agency/texts.ts'
import type { ShownField } from '../../src/rooms/cases/contract.ts'
import { routeNames, trustNames } from '../../src/rooms/resolution/texts.ts'
import { At, Due, Mark } from '../kit/marks.tsx'
import type { Evidence, Proof } from './data.ts'
import { fileAddress } from './data.ts'
import type { Opened } from './identity.tsx'
import { errandStates, evidence as t, mediaTypes, originKinds, page, routeHints, signatures, trustHints } from './texts.ts'

interface EvidenceProps {
  readonly number: string
  readonly proof: Proof
  readonly opened: Opened | null
}

export function EvidenceOf({ number, proof, opened }: EvidenceProps) {
  const { evidence } = proof
  if (!evidence) return <p className="quiet">{t.none}</p>
  const unmasked = opened?.values.find((value) => value.item === proof.item)?.fields
  return (
    <div className="stack-8">
      <p><span className="quiet">{routeNames[proof.route]}</span> {routeHints[proof.route]}{proof.trust === null ? null : <>　<span className="quiet">{trustNames[proof.trust]}</span> {trustHints[proof.trust]}</>}</p>
      {proof.official === proof.name ? null : <p><span className="quiet">{t.official}</span> {proof.official}</p>}
      <p><span className="quiet">{t.told}</span> {proof.reason}</p>
      {evidence.origin ? <OriginLine origin={evidence.origin} /> : null}
      {evidence.value && evidence.value.fields.length > 0 ? <Value asOf={evidence.value.asOf} fields={unmasked ?? evidence.value.fields} /> : null}
      {evidence.says === null ? null : <Facts rows={[[t.says, evidence.says]]} />}
      {evidence.commitment ? <Commitment letter={evidence.commitment} signature={opened?.signatures.find((s) => s.item === proof.item)} /> : null}
      {evidence.checks.map((check) => <Check key={check.number} number={number} check={check} />)}
      {evidence.errands.map((errand) => <Errand key={errand.number} number={number} errand={errand} />)}
      <Files number={number} title={t.papers} files={evidence.papers} />
    </div>
  )
}

/** Label and value; what is empty is left out. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  const filled = rows.filter(([, value]) => value !== null && value !== '' && value !== undefined)
  return <dl className="facts">{filled.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}

function OriginLine({ origin }: { origin: NonNullable<Evidence['origin']> }) {
  const parts = [originKinds[origin.kind], origin.organ, origin.resource, origin.fromCase === null ? null : t.from(origin.fromCase)].filter((part) => part !== null && part !== undefined && part !== '')
  return <p><span className="quiet">{t.origin}</span> {parts.join('，')} <At at={origin.at} /></p>
}

export function Value({ asOf, fields, title = t.value }: { asOf: string | null; fields: readonly ShownField[]; title?: string }) {
  return (
    <div>
      <h3>{title}{asOf === null ? null : <span className="quiet">（{t.asOf(asOf)}）</span>}</h3>
      <dl className="facts">{fields.map((field) => <div key={field.label}><dt>{field.label}</dt><dd>{field.masked ? <span className="quiet" title={t.hidden}>{field.value}</span> : field.value}</dd></div>)}</dl>
    </div>
  )
}

function Commitment({ letter, signature }: { letter: NonNullable<Evidence['commitment']>; signature: Opened['signatures'][number] | undefined }) {
  return (
    <div>
      <h3>{t.commitment} {letter.withdrawnAt === null ? null : <Mark shape="off">{t.withdrawn}</Mark>}</h3>
      <blockquote>{letter.text}</blockquote>
      <Facts rows={[
        [t.liability, letter.liability], [t.signedBy, `${signature?.name ?? letter.signedBy}（${signatures[letter.signature] ?? letter.signature}）`], [t.signedAt, <At key="at" at={letter.signedAt} />],
        [t.digest, letter.intact ? <Mark key="ok" shape="done">{t.intact}</Mark> : <Mark key="bad" shape="late">{t.broken}</Mark>],
      ]} />
      {signature?.image?.startsWith('data:image/') ? <img className="signature" src={signature.image} alt={signature.name} /> : null}
      {signature?.image && !signature.image.startsWith('data:') ? <svg className="signature" viewBox="0 0 600 200" role="img" aria-label={signature.name}><path d={signature.image} /></svg> : null}
    </div>
  )
}

function Check({ number, check }: { number: string; check: Evidence['checks'][number] }) {
  const finding = check.finding === null ? stateWords[check.state as CoCheckStateName] : findingWords[check.finding as Finding]
  return (
    <div>
      <h3>{t.checks} <span className="num">{check.number}</span></h3>
      <Facts rows={[
        [t.origin, check.organ], [t.asked, check.fact], [t.finding, check.finding === 'not-so' ? <Mark key="f" shape="late">{finding}</Mark> : finding],
        [t.ground, check.ground], [t.note, check.note], [t.channelLabel, check.channel === null ? null : channelWords[check.channel as Channel]],
        [t.spoken, check.spoken === null ? null : `${check.spoken.person}（${check.spoken.organ}）：${check.spoken.words}`],
        [t.due, check.state === 'open' ? <Due key="d" due={check.dueAt} /> : null], [t.answered, check.answeredAt === null ? null : <At key="a" at={check.answeredAt} />],
      ]} />
      <Files number={number} title="" files={check.files} />
    </div>
  )
}

function Errand({ number, errand }: { number: string; errand: Evidence['errands'][number] }) {
  return (
    <div>
      <h3>{t.errands} <span className="num">{errand.number}</span></h3>
      <Facts rows={[[t.origin, errand.organ], [t.finding, errandStates[errand.state] ?? errand.state], [t.note, errand.note], [t.answered, errand.closedAt === null ? null : <At key="c" at={errand.closedAt} />]]} />
      <Files number={number} title="" files={errand.files} />
    </div>
  )
}

/** Each opens in a tab of its own; opening is recorded, so nothing is loaded before it is asked for. */
export function Files({ number, title, files }: { number: string; title: string; files: Evidence['papers'] }) {
  if (files.length === 0) return null
  return (
    <div>
      {title === '' ? null : <h3>{title}</h3>}
      <ul className="files">
        {files.map((file, i) => (
          <li key={file.id}>
            <a href={fileAddress(number, file.id)} target="_blank" rel="noopener noreferrer">{t.file(i + 1, mediaTypes[file.mediaType] ?? file.mediaType)}</a>
            <span className="quiet num">（{Math.max(1, Math.round(file.size / 1024))} KB）</span><span className="hidden">{page.openFile}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
