/** What waits for the person at one proof: a free choice, a signature, an authorisation, a paper. */
import type { PersonProof } from '../../../src/rooms/cases/index.ts'
import { Form } from '../../kit/form.tsx'
import { hrefFor } from '../../kit/proof.tsx'
import type { Frame } from '../../site/frame.ts'
import { apply as t } from './texts.ts'

/** Both choices are equally large, and neither is set beforehand (C2.4). */
export function Turn({ frame, number, proof }: { frame: Frame; number: string; proof: PersonProof }) {
  const href = hrefFor(number, proof)
  if (href !== null) {
    const text = proof.state === 'to-sign' ? t.readAndSign : proof.state === 'to-authorise' ? t.authorise : t.upload
    return <div class="actions"><a class="button" href={href}>{text}</a></div>
  }
  if (proof.choices.length === 0) return null
  return (
    <div class="choices">
      {proof.choices.map((route) => (
        <Form key={route} frame={frame} action={`/apply/${number}/choose`} hidden={{ item: proof.item, route }}>
          <button class="button second">{choiceNames[route]}<span class="hidden">：{proof.plain}</span></button>
        </Form>
      ))}
    </div>
  )
}

const choiceNames = { commitment: t.commit, agency: t.check, submission: t.handIn } as const
