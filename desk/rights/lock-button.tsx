/** Locks an account, or opens it again. Both ask why, because both are acts that somebody will ask about. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { AccountDetail } from '../../src/rooms/identity/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Field, problemAt, Refused } from '../admin/drawer.tsx'
import { admin } from '../admin/texts.ts'
import { t } from './texts.ts'

export function LockButton({ account }: { account: AccountDetail }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const act = useAct<{ ended: number } | null>()
  const { locked } = account
  const send = () => {
    act.send({
      path: `/api/v1/rights/accounts/${account.id}/${locked ? 'unlocking' : 'lock'}`, body: { reason: reason.trim() }, renews: ['accounts', 'account'],
      done: (answer) => (answer === null ? t.unlockDone : t.lockDone(answer.ended)),
    }, () => { setAsking(false); setReason('') })
  }
  return (
    <>
      <Button danger={!locked} type="text" onClick={() => { setAsking(true) }}>{locked ? t.unlock : t.lock}</Button>
      {asking ? (
        <Modal open title={locked ? t.unlock : t.lockTitle} okText={locked ? t.unlock : t.lock} cancelText={admin.cancel} confirmLoading={act.busy} okButtonProps={{ danger: !locked, disabled: reason.trim().length < 2 }} onOk={send} onCancel={() => { setAsking(false) }}>
          <Refused act={act} fields={['reason']} />
          {locked ? null : <p>{t.lockText}</p>}
          <Field label={locked ? t.unlockReason : t.lockReason} problem={problemAt(act, 'reason')}>
            {(ids) => <Input {...ids} autoFocus maxLength={300} value={reason} onChange={(event) => { setReason(event.target.value) }} onPressEnter={() => { if (reason.trim().length > 1) send() }} />}
          </Field>
        </Modal>
      ) : null}
    </>
  )
}
