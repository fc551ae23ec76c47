/** Notice and commitment on one page: all that must be told (C2.1), what is committed to line by line (C2.2), and the free choice (C2.4). */
import type { Notice } from '../../../src/rooms/commitments/index.ts'
import { cited } from '../../kit/cited.ts'
import type { FieldError } from '../../kit/form.tsx'
import { errorOf, ErrorSummary, Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice as Box, Summary } from '../../kit/parts.tsx'
import { SignatureField } from '../../kit/signature.tsx'
import type { Frame } from '../../site/frame.ts'
import { sign as t } from './texts.ts'

interface SignProps {
  readonly frame: Frame
  readonly notice: Notice
  readonly errors?: readonly FieldError[]
}

export function SignPage({ frame, notice, errors = [] }: SignProps) {
  const { caseNumber: number, items } = notice
  return (
    <Page frame={frame} title={`${errors.length > 0 ? '请改正：' : ''}${t.title}`} place="my" scripts={['sign.js']}>
      <Body bare aside={notice.organPhone === null ? null : <p>{t.call(notice.organName)}<br /><a class="nums" href={`tel:${notice.organPhone}`}>{notice.organPhone}</a></p>}>
        <ErrorSummary errors={errors} />
        <h1>{t.title}</h1>
        <Box><h2>{t.plainTitle}</h2>{t.plain.map((line) => <p key={line}>{line}</p>)}</Box>
        <article class="paper" aria-labelledby="paper">
          <h2 id="paper">{t.paper}</h2>
          <Summary rows={[
            { label: t.to, value: `${notice.applicant.name}（${notice.applicant.idNumberMasked}）` }, { label: t.matter, value: notice.matterName },
            { label: t.organ, value: notice.organName },
          ]} />
          <Told notice={notice} />
          <Commits notice={notice} />
        </article>
        <section class="stack" aria-labelledby="signing">
          <h2 id="signing">{t.signTitle}</h2>
          <Form frame={frame} action={`/apply/${number}/sign`} hidden={{ items: items.map((i) => i.item).join(' ') }} class="column">
            <SignatureField name={notice.applicant.name} error={errorOf(errors, 'name')} />
            <div class="choices">
              <button class="button" name="decision" value="commit">{t.agree}</button>
              <button class="button second" name="decision" value="check" data-nosign>{t.refuse}</button>
            </div>
          </Form>
        </section>
      </Body>
    </Page>
  )
}

function Told({ notice: { items, general } }: { notice: Notice }) {
  return (
    <section class="stack">
      <h3>{t.told}</h3>
      {items.map((item) => (
        <div key={item.item} class="stack">
          <p><strong>{t.item(item.name)}</strong></p>
          <Summary rows={[
            { label: t.prove, value: item.contentToProve }, { label: t.instead, value: item.material }, { label: t.liability, value: item.liability },
            { label: t.verify, value: item.verification }, { label: t.publicity, value: item.publicity },
          ]} />
          <p class="law">{t.basis}：{cited(item.basis, item.article) || t.noBasis}</p>
        </div>
      ))}
      <Summary rows={[
        { label: t.form, value: general.formOfCommitment }, { label: t.liability, value: general.liability }, { label: t.power, value: general.powerToVerify },
        { label: t.choice, value: general.choiceAndWithdrawal }, { label: t.effect, value: general.effect },
      ]} />
    </section>
  )
}

/** The very sentence for each item first, then what holds of every commitment. */
function Commits({ notice: { items, general } }: { notice: Notice }) {
  return (
    <section class="stack">
      <h3>{t.commits}</h3>
      <p>{t.iCommit}</p>
      <ol class="lines">{[...items.map((i) => i.commitText), ...general.commitments].map((line) => <li key={line}>{line}</li>)}</ol>
    </section>
  )
}
