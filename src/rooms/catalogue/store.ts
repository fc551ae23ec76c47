/** SQL that reads the catalogue. */
import type { Sql } from '../../platform/database.ts'
import type { DataResource, FactKnower, ProofWord, Question } from './types.ts'

export async function newestImport(sql: Sql, region: string): Promise<string> {
  return (await sql.first<{ id: string }>('select id from imports where region = $1 order by id desc limit 1', [region]))?.id ?? ''
}

/** Changes when names were merged: how many there are of them. */
export async function mergedNames(sql: Sql, region: string): Promise<number> {
  return Number((await sql.first<{ n: string }>(`select count(*) as n from proof_names where region = $1 and origin = 'merge'`, [region]))?.n ?? 0)
}

/** Other names of a proof, kept beside those of the reference. */
export async function insertProofNames(sql: Sql, region: string, names: readonly { readonly word: string; readonly means: string }[], by: string, at: Date): Promise<void> {
  await sql.run(`insert into proof_names (region, word, means, kind, origin, at, added_by) select $1, word, means, 'name', 'merge', $3, $4
    from jsonb_to_recordset($2::jsonb) as r(word text, means text) on conflict do nothing`, [region, JSON.stringify(names), at, by])
}

export interface MatterRow {
  code: string
  name: string
  kind: string
  organ: string
  levels: string[]
  implementation_codes: Record<string, string>
  service_objects: string[]
  life_events: string[]
  statutory_days: number | null
  promised_days: number
  excluded_field: string | null
  fields: Record<string, string>
  evidence: string
  source: string
}

export interface ItemRow {
  code: string
  name: string
  plain: string
  fact: string
  category: string
  issuer: string | null
  resource: string | null
  certificate: string | null
  only_applicant: boolean
  validity_days: number
  pages: number
  trips: number
  days: number
  co_check_days: number
  commit_text: string | null
  basis: string
  article: string
  fields: Record<string, string>
  evidence: string
  route_origin: 'found' | 'suggested'
  source: string
}

export interface RequirementRow {
  matter: string
  grp: string
  group_name: string
  mode: 'all' | 'one'
  condition: string | null
  item: string
  expects: string | null
  note: string | null
}

export interface CatalogueRows {
  readonly matters: MatterRow[]
  readonly items: ItemRow[]
  readonly requirements: RequirementRow[]
  readonly materials: { matter: string; name: string; kind: 'certificate' | 'form' | 'judicial' | 'other'; who: string; why_not_proof: string }[]
  readonly questions: { matter: string; key: string; label: string; type: Question['type']; options: Question['options']; required: boolean; help: string | null; condition: string | null }[]
  readonly resources: { definition: DataResource }[]
  readonly template: { version: number; body: unknown } | undefined
  readonly synonyms: { word: string; means: string }[]
  readonly proofNames: ProofWord[]
  readonly knowers: FactKnower[]
}

export async function readCatalogue(sql: Sql, region: string): Promise<CatalogueRows> {
  const all = <T>(text: string) => sql.rows<T>(text, [region])
  const [matters, items, requirements, materials, questions, resources, templates, synonyms, names, knowers] = await Promise.all([
    all<MatterRow>(`select code, name, kind, organ, levels, implementation_codes, service_objects, life_events, statutory_days, promised_days, excluded_field, fields, evidence, source
      from matters where region = $1 order by code`),
    all<ItemRow>(`select code, name, plain, fact, category, issuer, resource, certificate, only_applicant, validity_days, pages, trips, days, co_check_days, commit_text, basis,
      article, fields, evidence, route_origin, source from proof_items where region = $1 order by code`),
    all<RequirementRow>('select matter, grp, group_name, mode, condition, item, expects, note from requirements where region = $1 order by seq'),
    all<CatalogueRows['materials'][number]>('select matter, name, kind, who, why_not_proof from materials where region = $1 order by seq'),
    all<CatalogueRows['questions'][number]>('select matter, key, label, type, options, required, help, condition from questions where region = $1 order by seq'),
    all<{ definition: DataResource }>('select definition from data_resources where region = $1 order by code'),
    all<{ version: number; body: unknown }>(`select version, body from commitment_templates where region = $1 and item = '*' order by version desc limit 1`),
    all<{ word: string; means: string }>('select word, means from synonyms where region = $1'),
    all<ProofWord>('select kind, word, means from proof_names where region = $1 order by kind, word, means'),
    all<FactKnower>('select word, knowers, why from fact_knowers where region = $1 order by word'),
  ])
  return { matters, items, requirements, materials, questions, resources, template: templates[0], synonyms, proofNames: names, knowers }
}

export interface Found {
  code: string
  rank: number
}

/**
 * Matters for some words, best first: a name or word that begins so, initials and pinyin, tokens, then what merely looks alike.
 * Index scans on search_tokens and search_text (trigrams); two letters are answered from the line's word beginnings.
 */
export function findMatters(sql: Sql, region: string, q: { words: readonly string[]; text: string; limit: number }): Promise<Found[]> {
  return sql.rows<Found>(
    `select code, max(rank)::float8 as rank from (
       select code, 90 - length(name) as rank from matters where region = $1 and name ilike '%' || $3 || '%'
       union all select code, 60 - length(name) from matters where region = $1 and search_text like '% ' || $3 || '%'
       union all select code, 50 - length(name) from matters where region = $1 and search_text like '%' || $3 || '%'
       union all select code, 20 + 30 * (select count(*) from unnest($2::text[]) w where w = any(tsvector_to_array(search_tokens)))::float8 / greatest(cardinality($2::text[]), 1)
         from matters where region = $1 and search_tokens @@ array_to_string(array(select quote_literal(w) from unnest($2::text[]) w), ' | ')::tsquery
       union all select code, 25 * word_similarity($3, search_text) from matters where region = $1 and length($3) > 2 and $3 <% search_text
     ) f group by code order by rank desc, code limit $4`, [region, q.words, q.text, q.limit])
}
