/** Fills the table of work with any number of rows as real ones look, for what has to stay fast over many. */
import type { Client } from 'pg'

export interface Fill {
  readonly region: string
  readonly organs: readonly string[]
  readonly people: readonly string[]
  readonly subject: Buffer
  readonly matter: string
  readonly item: string
  /** Deadlines lie from ten days before this instant to thirty after it. */
  readonly now: Date
  readonly kind?: 'co-check' | 'decision' | 'errand'
}

/** `share`: which part of them is open; the others are done. Numbers begin after `from`. */
export async function fillWork(client: Client, fill: Fill, rows: number, options: { share?: number; from?: number; free?: boolean } = {}): Promise<void> {
  const { share = 1, from = 0, free = false } = options
  const step = 100_000
  for (let first = from; first < from + rows; first += step) {
    await client.query(
      `insert into work_items (region, id, kind, object, object_id, case_number, matter, item, organ, division, subject_sealed, opened_at, due_at, state, assignee, claimed_at, next_step_at)
       select $1, gen_random_uuid(), kind, 'FILL-' || g, gen_random_uuid(), 'CASE-' || g / 2, case when g % 50 = 0 then $7 else 'M' || g % 150 end, case when kind = 'decision' then null when g % 97 = 0 then $8 else 'P' || lpad((1 + g % 190)::text, 3, '0') end,
         ($2::text[])[1 + (g * 7919) % cardinality($2::text[])], $1, $4, $5::timestamptz - interval '20 days', date_trunc('minute', $5::timestamptz - interval '10 days' + (g * 104729 % 57600) * interval '1 minute'),
         state, holder, case when holder is not null then $5::timestamptz end, case when state = 'open' then $5::timestamptz + interval '1 day' end
       from (select g, coalesce($6, (array['co-check', 'co-check', 'co-check', 'decision', 'errand'])[1 + g % 5]) as kind, case when (g * 31 % 1000) < $9::int then 'open' else 'done' end as state,
           case when not $10::boolean and g % 4 = 0 then ($3::uuid[])[1 + (g / 4) % cardinality($3::uuid[])] end as holder
         from generate_series($11::bigint + 1, $12::bigint) g) x`,
      [fill.region, fill.organs, fill.people, fill.subject, fill.now, fill.kind ?? null, fill.matter, fill.item, Math.round(share * 1000), free, first, Math.min(first + step, from + rows)])
  }
  await client.query('vacuum (analyze) work_items')
  await allVisible(client)
}

/** What an older snapshot could still miss (one of the server's own looking at the table) is not yet known to be visible to all: vacuumed until it is. */
async function allVisible(client: Client): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    await client.query('vacuum work_items')
    const { rows: [pages] } = await client.query<{ left: number }>(`select relpages - relallvisible as left from pg_class where oid = 'work_items'::regclass`)
    if (pages?.left === 0) return
  }
}
