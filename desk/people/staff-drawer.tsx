/** One member of staff: who, where, in which teams. Moving or stopping ends rights, so it says so first. */
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { StaffRow, Written } from '../../src/rooms/organs/contract.ts'
import type { Position, Team } from '../../src/rooms/organs/texts.ts'
import { positions, teams } from '../../src/rooms/organs/texts.ts'
import { roleNames } from '../../src/rooms/identity/texts.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { choicesOf } from '../admin/filters.tsx'
import { admin } from '../admin/texts.ts'
import { organChoices, regionChoices, useOrgans, useRegions, WHOLE } from './ground.ts'
import { t } from './texts.ts'

interface Form { account: string; name: string; title: string; organ: string; division: string; posts: Partial<Record<Team, Position>> }

const formOf = (row: StaffRow | null): Form => ({
  account: row?.account ?? '', name: row?.name ?? '', title: row?.title ?? '', organ: row === null ? '' : row.organ ?? WHOLE, division: row?.division ?? '',
  posts: Object.fromEntries(row?.posts.map((post) => [post.team, post.position]) ?? []),
})

const bodyOf = (form: Form, active: boolean) => ({
  account: form.account.trim(), name: form.name.trim(), title: form.title.trim(), organ: form.organ === WHOLE ? null : form.organ, division: form.division, active,
  posts: active && form.organ !== WHOLE ? (Object.keys(teams) as Team[]).flatMap((team) => { const position = form.posts[team]; return position ? [{ team, position }] : [] }) : [],
})

export function StaffDrawer({ row, close }: { row: StaffRow | null; close: () => void }) {
  const { modal } = App.useApp()
  const regions = useRegions()
  const county = regions.find((region) => region.level === 'county')?.code ?? ''
  const before = formOf(row)
  const [form, setForm] = useState(before)
  const act = useAct<Written>()
  const set = (change: Partial<Form>) => { setForm({ ...form, ...change }) }
  const send = (active: boolean) => {
    const ends = row !== null && (before.organ !== form.organ || before.division !== form.division || (row.active && !active))
    const path = row === null ? '/api/v1/people/staff' : `/api/v1/people/staff/${row.id}`
    const run = () => {
      act.send({
        path, body: bodyOf({ ...form, division: form.division === '' ? county : form.division }, active), renews: ['staff'],
        done: (answer) => (row === null ? t.staff.added : answer.rightsEnded ? t.staff.lost : t.staff.changed),
        ...(row === null || ends ? {} : { undo: { path, body: bodyOf(before, row.active) } }),
      }, close)
    }
    if (!ends) { run(); return }
    const roles = row.roles.map((role) => roleNames[role] ?? role).join('、')
    void modal.confirm({ title: t.staff.loseTitle, content: roles === '' ? t.staff.loseNone : t.staff.lose(roles), okText: t.staff.sure, cancelText: admin.cancel, onOk: run })
  }
  const more = row === null ? undefined : <Button danger={row.active} type="text" onClick={() => { send(!row.active) }}>{row.active ? t.staff.stop : t.staff.back}</Button>
  return (
    <Drawer title={row === null ? t.newStaff : t.staff.edit} close={close} dirty={JSON.stringify(form) !== JSON.stringify(before)} busy={act.busy} save={() => { send(row?.active ?? true) }} more={more}>
      <Refused act={act} fields={['account', 'name', 'organ', 'division', 'posts']} />
      <Who form={form} set={set} isNew={row === null} act={act} />
      <Where form={form} set={set} act={act} county={county} />
      {row === null ? null : <Field label={t.staff.roles} help={t.staff.rolesHelp}>{({ id }) => <p id={id}>{row.roles.length === 0 ? t.staff.noRole : row.roles.map((role) => roleNames[role] ?? role).join('、')}</p>}</Field>}
    </Drawer>
  )
}

interface PartProps { form: Form; set: (change: Partial<Form>) => void; act: Pick<ReturnType<typeof useAct>, 'problem'> }

function Who({ form, set, isNew, act }: PartProps & { isNew: boolean }) {
  return (
    <>
      <Field label={t.staff.account} help={t.staff.accountHelp} problem={problemAt(act, 'account')}>
        {(ids) => <Input {...ids} autoFocus={isNew} disabled={!isNew} value={form.account} onChange={(event) => { set({ account: event.target.value }) }} />}
      </Field>
      <div className="two">
        <Field label={t.staff.name} problem={problemAt(act, 'name')}>{(ids) => <Input {...ids} autoFocus={!isNew} value={form.name} onChange={(event) => { set({ name: event.target.value }) }} />}</Field>
        <Field label={`${t.staff.title}${admin.optional}`}>{(ids) => <Input {...ids} value={form.title} onChange={(event) => { set({ title: event.target.value }) }} />}</Field>
      </div>
    </>
  )
}

function Where({ form, set, act, county }: PartProps & { county: string }) {
  const organs = useOrgans()
  const regions = useRegions()
  return (
    <>
      <Field label={t.staff.organ} problem={problemAt(act, 'organ')}>
        {(ids) => <Select {...ids} showSearch={{ optionFilterProp: 'label' }} value={form.organ === '' ? null : form.organ} options={organChoices(organs, true)} onChange={(organ: string) => { set({ organ }) }} />}
      </Field>
      <Field label={t.staff.division} help={t.staff.divisionHelp} problem={problemAt(act, 'division')}>
        {(ids) => <Select {...ids} showSearch={{ optionFilterProp: 'label' }} value={form.division === '' ? county : form.division} options={regionChoices(regions)} onChange={(division: string) => { set({ division }) }} />}
      </Field>
      {form.organ === WHOLE || form.organ === '' ? null : (
        <fieldset className="posts">
          <legend>{t.staff.posts}</legend>
          {(Object.keys(teams) as Team[]).map((team) => (
            <Field key={team} label={teams[team]}>
              {(ids) => <Select {...ids} allowClear placeholder={t.staff.none} value={form.posts[team] ?? null} options={choicesOf(positions)}
                onChange={(position: Position | undefined) => { const { [team]: _gone, ...rest } = form.posts; set({ posts: position ? { ...rest, [team]: position } : rest }) }} />}
            </Field>
          ))}
        </fieldset>
      )}
    </>
  )
}
