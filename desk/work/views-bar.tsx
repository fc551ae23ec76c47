/** Saved views: filters under a name of one's own. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { SavedView } from '../../src/rooms/work/contract.ts'
import { newRequestId, post, wordsOf } from '../kit/api.ts'
import type { Filter } from './queries.ts'
import { filterOf, given, noFilter, useViews } from './queries.ts'
import { work as t } from './texts.ts'

export function ViewsBar({ filter, set }: { filter: Filter; set: (some: Partial<Filter>) => void }) {
  const client = useQueryClient()
  const views = useViews().data ?? []
  const [name, setName] = useState<string | null>(null)
  const change = useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => post<unknown>(`/api/v1/work/views${path}`, { requestId: newRequestId(), ...body }),
    onSuccess: () => { setName(null); void client.invalidateQueries({ queryKey: ['views'] }) },
  })
  const here = (view: SavedView) => JSON.stringify({ ...noFilter, ...filterOf(view.query) }) === JSON.stringify({ ...noFilter, ...filter, scope: filter.scope || 'mine' })
  const current = views.find(here)
  const save = () => { if (name !== null && name.trim() !== '') change.mutate({ path: '', body: { name: name.trim(), query: given(filter) } }) }
  return (
    <div className="views" role="group" aria-label={t.views}>
      {views.map((view) => <button key={view.id} type="button" className="chip" aria-pressed={view === current} onClick={() => { set(filterOf(view.query)) }}>{view.name}</button>)}
      {current ? <Button size="small" type="link" onClick={() => { change.mutate({ path: `/${current.id}/removal`, body: {} }) }}>{t.remove}</Button> : null}
      {name === null ? (current ? null : <Button size="small" type="link" onClick={() => { setName('') }}>{t.saveView}</Button>) : (
        <><Input size="small" autoFocus style={{ width: 140 }} aria-label={t.viewName} placeholder={t.viewName} maxLength={30} value={name} onChange={(event) => { setName(event.target.value) }}
          onPressEnter={save} onKeyDown={(event) => { if (event.key === 'Escape') setName(null) }} /><Button size="small" onClick={save}>{t.save}</Button></>
      )}
      {change.isError ? <span role="alert" className="late small">{wordsOf(change.error).text}</span> : null}
    </div>
  )
}
