/** Pages that ask once more before something is taken back. */
import type { PersonCase, PersonProof } from '../../../src/rooms/cases/index.ts'
import { TextArea } from '../../kit/fields.tsx'
import { Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import type { Frame } from '../../site/frame.ts'
import { others as t } from '../apply/texts.ts'

interface ConfirmProps {
  readonly frame: Frame
  readonly view: PersonCase
}

export function WithdrawPage({ frame, view }: ConfirmProps) {
  return (
    <Page frame={frame} title={t.withdrawTitle} place="my">
      <Body>
        <p class="over">{view.matter.name}</p>
        <h1>{t.withdrawTitle}</h1>
        <p>{t.withdrawLead(view.caseNumber)}</p>
        <Form frame={frame} action={`/my/${view.caseNumber}/withdraw`} class="column">
          <TextArea name="reason" label={t.withdrawReason} lines={2} />
          <Choices send={t.withdrawSend} back={view.state === 'preparing' ? `/apply/${view.caseNumber}` : `/my/${view.caseNumber}`} />
        </Form>
      </Body>
    </Page>
  )
}

export function TakeBackPage({ frame, view, proof }: ConfirmProps & { proof: PersonProof }) {
  return (
    <Page frame={frame} title={t.takeBackTitle(proof.plain)} place="my">
      <Body>
        <p class="over">{view.matter.name}</p>
        <h1>{t.takeBackTitle(proof.plain)}</h1>
        <p>{t.takeBackLead}</p>
        <Form frame={frame} action={`/my/${view.caseNumber}/take-back/${proof.item}`} class="column">
          <TextArea name="reason" label={t.withdrawReason} lines={2} />
          <Choices send={t.takeBackSend} back={`/my/${view.caseNumber}`} />
        </Form>
      </Body>
    </Page>
  )
}

const Choices = ({ send, back }: { send: string; back: string }) => (
  <div class="choices"><button class="button danger">{send}</button><a class="button" href={back}>{t.keep}</a></div>
)
