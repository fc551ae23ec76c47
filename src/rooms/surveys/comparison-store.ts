/** SQL of the two-sided comparison. */
import type { Sql } from '../../platform/database.ts'

export interface Pair {
  /** both: they agree · asked-only: the issuer does not declare it · issued-only: nobody declares to ask for it. */
  readonly kind: 'both' | 'asked-only' | 'issued-only'
  readonly name: string
  /** Of what nobody asks for: whom its issuer named, where that is one organ the county knows. */
  readonly asker: string | null
  /** Whom the issuer named, as typed. */
  readonly typed: string | null
  readonly issuer: string
  readonly matters: string[]
  readonly rows: number
}

/** Everything with the organ on either side; the two partial indexes carry it. Disagreements first. */
export const pairsFor = (sql: Sql, region: string, organ: string, limit: number): Promise<Pair[]> =>
  sql.rows<Pair>(
    `with asked as (
       select a.organ as asker, a.issuer, a.name_key, min(a.name) as name, count(*) as rows, (array_agg(distinct a.entry->>'matterName') filter (where a.entry->>'matterName' <> ''))[1:5] as matters
       from survey_rows a where a.region = $1 and a.side = 'asks' and a.issuer is not null and a.issuer <> a.organ and (a.organ = $2 or a.issuer = $2) group by 1, 2, 3),
     issued as (
       select i.organ as issuer, i.name_key, min(i.name) as name, count(*) as rows,
         case when count(distinct i.entry->>'asker') = 1 and count(*) = count(i.entry->>'asker') then min(i.entry->>'asker') end as asker,
         string_agg(distinct nullif(i.entry->>'askerName', ''), '、') as typed
       from survey_rows i where i.region = $1 and i.side = 'issues' and i.organ = $2 group by 1, 2)
     select * from (
       select case when exists (select 1 from survey_rows i where i.region = $1 and i.organ = asked.issuer and i.side = 'issues' and i.name_key = asked.name_key) then 'both' else 'asked-only' end as kind,
         asked.name, asked.asker, null as typed, asked.issuer, coalesce(asked.matters, '{}') as matters, asked.rows from asked
       union all
       select 'issued-only', issued.name, issued.asker, issued.typed, issued.issuer, '{}', issued.rows from issued
       where not exists (select 1 from survey_rows a where a.region = $1 and a.issuer = issued.issuer and a.side = 'asks' and a.name_key = issued.name_key)) all_pairs
     order by kind = 'both', kind, name, asker limit $3`, [region, organ, limit])

/** The names under which some organs issue, at most so many. */
export const issuedNames = (sql: Sql, region: string, issuers: readonly string[], limit: number): Promise<{ issuer: string; name: string }[]> =>
  sql.rows(`select distinct organ as issuer, name from survey_rows where region = $1 and side = 'issues' and organ = any($2) limit $3`, [region, issuers, limit])
