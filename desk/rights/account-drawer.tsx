/** One account: its roles and scope, its sessions, its lock, and what happened to it. */
import { useQuery } from '@tanstack/react-query'
import { App, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { AccountDetail } from '../../src/rooms/identity/contract.ts'
import { roleNames } from '../../src/rooms/identity/texts.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { useAll } from '../admin/lists.ts'
import { admin } from '../admin/texts.ts'
import { get } from '../kit/api.ts'
import { When } from '../admin/when.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { LockButton } from './lock-button.tsx'
import { Sessions } from './sessions.tsx'
import { t } from './texts.ts'

export function AccountDrawer({ id, close }: { id: string; close: () => void }) {
  const account = useQuery({ queryKey: ['account', id], queryFn: ({ signal }) => get<AccountDetail>(`/api/v1/rights/accounts/${id}`, {}, signal), refetchOnWindowFocus: false })
  if (account.data) return <Loaded key={account.data.id} account={account.data} close={close} />
  return <Drawer title={t.edit} close={close} wide>{account.isError ? <Failed error={account.error} again={() => { void account.refetch() }} /> : <Waiting />}</Drawer>
}

const admins = ['system-admin', 'security-admin', 'audit-admin']
const business = Object.keys(roleNames).filter((role) => !admins.includes(role) && role !== 'applicant' && role !== 'system')

function Loaded({ account, close }: { account: AccountDetail; close: () => void }) {
  const { message } = App.useApp()
  const [roles, setRoles] = useState(account.roles)
  const [organs, setOrgans] = useState(account.organs)
  const [reason, setReason] = useState('')
  const act = useAct(t.changed)
  const given = roles.filter((role) => !account.roles.includes(role))
  const taken = account.roles.filter((role) => !roles.includes(role))
  const dirty = given.length + taken.length > 0 || organs.toSorted().join() !== account.organs.toSorted().join()
  const fixed = account.self || account.kind === 'person' || !account.active
  const path = `/api/v1/rights/accounts/${account.id}/rights`
  const save = () => {
    if (!dirty) { void message.info(t.nothing); return }
    act.send({
      path, body: { roles, organs, reason: reason.trim() === '' ? t.defaultReason : reason.trim() }, renews: ['accounts', 'account'],
      undo: { path, body: { roles: account.roles, organs: account.organs, reason: admin.undo } },
    }, close)
  }
  const title = `${account.name}　${account.kind === 'person' ? t.resident : account.account}`
  return (
    <Drawer title={title} close={close} wide dirty={dirty} busy={act.busy} {...(fixed ? {} : { save, saveText: t.save })} more={account.self ? undefined : <LockButton account={account} />}>
      <Refused act={act} fields={['roles', 'organs']} />
      <Notes account={account} />
      {account.kind === 'person' ? null : (
        <>
          <RoleFields roles={roles} set={setRoles} fixed={fixed} problem={problemAt(act, 'roles')} />
          <ScopeField organs={organs} set={setOrgans} fixed={fixed} problem={problemAt(act, 'organs')} />
        </>
      )}
      {fixed || !dirty ? null : (
        <>
          {given.length + taken.length === 0 ? null : <p className="note">{[...(given.length > 0 ? [`${t.gives}${given.map(nameOf).join('、')}`] : []), ...(taken.length > 0 ? [`${t.takes}${taken.map(nameOf).join('、')}`] : [])].join('　')}</p>}
          <Field label={t.reason} help={t.reasonHelp} problem={problemAt(act, 'reason')}>{(ids) => <Input {...ids} value={reason} placeholder={t.defaultReason} maxLength={300} onChange={(event) => { setReason(event.target.value) }} />}</Field>
        </>
      )}
      <Sessions account={account} />
      <History account={account} />
    </Drawer>
  )
}

const nameOf = (role: string) => roleNames[role] ?? role

function Notes({ account }: { account: AccountDetail }) {
  const notes = [
    ...(account.self ? [t.selfNote] : []), ...(account.kind === 'person' ? [t.residentNote] : account.active ? [] : [t.closedNote]), ...(account.locked ? [t.lockedBecause(account.lockReason ?? '')] : []),
  ]
  return notes.map((note) => <p key={note} className="note">{note}</p>)
}

function RoleFields({ roles, set, fixed, problem }: { roles: readonly string[]; set: (roles: string[]) => void; fixed: boolean; problem: string | undefined }) {
  const has = (role: string) => roles.includes(role)
  const toggle = (role: string, on: boolean) => { set(on ? [...roles.filter((other) => !admins.includes(role) || !admins.includes(other)), role] : roles.filter((other) => other !== role)) }
  const boxes = (list: readonly string[]) => list.map((role) => <Checkbox key={role} disabled={fixed} checked={has(role)} onChange={(event) => { toggle(role, event.target.checked) }}>{nameOf(role)}</Checkbox>)
  return (
    <>
      <fieldset className="boxes"><legend>{t.business}</legend>{boxes(business)}</fieldset>
      <fieldset className="boxes"><legend>{t.admins}</legend>{boxes(admins)}</fieldset>
      {problem === undefined ? null : <p className="wrong" role="alert">{problem}</p>}
    </>
  )
}

function ScopeField({ organs, set, fixed, problem }: { organs: readonly string[]; set: (organs: string[]) => void; fixed: boolean; problem: string | undefined }) {
  const known = useAll<{ code: string; name: string }>('organs-public', '/api/v1/organs')
  const options = [{ value: '*', label: t.wholeCounty }, ...known.map((organ) => ({ value: organ.code, label: organ.name }))]
  // The whole county and single organs do not go together.
  const choose = (chosen: string[]) => { set(chosen.at(-1) === '*' ? ['*'] : chosen.filter((code) => code !== '*')) }
  return <Field label={t.scope} problem={problem}>{(ids) => <Select {...ids} mode="multiple" disabled={fixed} showSearch={{ optionFilterProp: 'label' }} value={[...organs]} options={options} onChange={choose} />}</Field>
}

function History({ account }: { account: AccountDetail }) {
  return (
    <section className="block" aria-label={t.history}>
      <h3>{t.history}</h3>
      {account.acts.length === 0 ? <p className="quiet">{t.noHistory}</p> : <ul className="timeline">{account.acts.map((act) => <li key={`${act.at} ${act.act}`}><When at={act.at} /><span>{act.text} <span className="quiet">{act.by}</span></span></li>)}</ul>}
    </section>
  )
}
