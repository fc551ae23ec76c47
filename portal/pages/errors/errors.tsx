/** When something can't be: what, why, what now, and whom to call. Never a code alone. */
import type { Refusal } from '../../../src/kernel/result.ts'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import type { ErrorText } from './texts.ts'
import { errors as t } from './texts.ts'

interface ErrorProps {
  readonly frame: Frame
  readonly text: ErrorText
  /** What people can read out on the telephone, when it helps to find what happened. */
  readonly reference?: string
  /** The one thing to do first, when there is one. */
  readonly first?: { readonly href: string; readonly text: string }
}

export function ErrorPage({ frame, text, reference, first }: ErrorProps) {
  return (
    <Page frame={frame} title={text.title}>
      <Body>
        <div class="stack"><h1>{text.title}</h1><p class="lead">{text.why}</p></div>
        {first === undefined ? null : <div class="actions"><a class="button" href={first.href} rel="nofollow">{first.text}</a></div>}
        <ul class="rows">{text.next.map(({ href, text: name }) => <li key={href}><a class="whole" href={href}>{name}</a></li>)}</ul>
        <Call frame={frame} />
        {reference === undefined ? null : <p class="quiet">{t.reference(reference)}</p>}
      </Body>
    </Page>
  )
}

/** A refused act: the refusal's own sentence, what it says can be done, and the way back. */
export function RefusedPage({ frame, refusal, back }: { frame: Frame; refusal: Refusal; back: string }) {
  const title = refusal.status === 404 ? t.missing : refusal.status === 403 ? t.notAllowed : t.cannot
  return (
    <Page frame={frame} title={title}>
      <Body>
        <h1>{title}</h1>
        <Notice kind="warn">
          <p>{refusal.detail}</p>
          {refusal.next.length === 0 ? null : <ul class="dots">{refusal.next.map((step) => <li key={step}>{step}</li>)}</ul>}
        </Notice>
        <div class="actions"><a class="button" href={back}>{t.back}</a></div>
        <Call frame={frame} />
      </Body>
    </Page>
  )
}

function Call({ frame: { county: { phone, callee } } }: { frame: Frame }) {
  return phone === null ? null : <p>{t.call}<a class="nums" href={`tel:${phone}`}>{phone}</a>（{callee}）</p>
}
