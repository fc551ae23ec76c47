/** Which role may use which endpoint: the very list by which the server lets in and refuses. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Matrix } from '../../src/rooms/identity/contract.ts'
import { ChoiceFilter, FilterBar, TextFilter } from '../admin/filters.tsx'
import { useFilters } from '../admin/lists.ts'
import { get } from '../kit/api.ts'
import { PageHead } from '../kit/page-head.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { t as texts } from './texts.ts'
import '../admin/admin.css'

const t = texts.matrix
type Item = Matrix['items'][number]

export function MatrixPage() {
  const [filters, set] = useFilters()
  const matrix = useQuery({ queryKey: ['matrix'], staleTime: Infinity, queryFn: ({ signal }) => get<Matrix>('/api/v1/rights/matrix', {}, signal) })
  if (!matrix.data) return <><PageHead title={t.title} />{matrix.isError ? <Failed error={matrix.error} again={() => { void matrix.refetch() }} /> : <Waiting />}</>
  const { roles, items } = matrix.data
  const { q = '', role, tag, kind } = filters
  const shown = items.filter((item) => `${item.url} ${item.summary}`.toLowerCase().includes(q.toLowerCase()) && (role === undefined || item.roles.includes(role))
    && (tag === undefined || item.tag === tag) && (kind === undefined || (kind === 'changes') === (item.method === 'POST')))
  const tags = [...new Set(items.map((item) => item.tag))]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.q} filters={filters} set={set} />
        <ChoiceFilter name="role" label={t.onlyRole} choices={roles.map((each) => ({ value: each.role, label: each.name }))} filters={filters} set={set} width={160} search />
        <ChoiceFilter name="tag" label={t.kind} choices={tags.map((each) => ({ value: each, label: each }))} filters={filters} set={set} width={160} />
        <ChoiceFilter name="kind" label={`${t.changes}、${t.reads}`} choices={[{ value: 'changes', label: t.changes }, { value: 'reads', label: t.reads }]} filters={filters} set={set} />
        <span className="quiet" role="status">{t.count(shown.length, items.length)}</span>
      </FilterBar>
      <Grid roles={roles} items={shown} tags={tags} />
    </>
  )
}

function Grid({ roles, items, tags }: { roles: Matrix['roles']; items: readonly Item[]; tags: readonly string[] }) {
  const [over, setOver] = useState<string | null>(null)
  return (
    <div className="rows matrix" tabIndex={0} role="region" aria-label={t.title}>
      <table onMouseLeave={() => { setOver(null) }}>
        <thead>
          <tr><th scope="col">{t.endpoint}</th>{roles.map(({ role, name }) => <th key={role} scope="col" className={over === role ? 'over' : ''}><span>{name}</span></th>)}</tr>
        </thead>
        {tags.map((tag) => {
          const rows = items.filter((item) => item.tag === tag)
          return rows.length === 0 ? null : (
            <tbody key={tag}>
              <tr className="group"><th scope="colgroup" colSpan={roles.length + 1}>{tag}</th></tr>
              {rows.map((item) => (
                <tr key={`${item.method} ${item.url}`}>
                  <th scope="row">{item.summary}<div className="sub num">{item.method} {item.url}</div></th>
                  {item.public ? <td colSpan={roles.length} className="everybody">{t.everybody}</td> : roles.map(({ role, name }) => (
                    <td key={role} className={over === role ? 'over' : ''} onMouseEnter={() => { setOver(role) }} title={`${name}：${item.roles.includes(role) ? t.yes : t.no}`}>
                      {item.roles.includes(role) ? <><span aria-hidden="true">●</span><span className="hidden">{t.yes}</span></> : <span className="hidden">{t.no}</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}
