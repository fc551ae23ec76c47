/** Writes checked reference data, table by table, each in one statement. */
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { textOf } from '../../../kernel/text-of.ts'
import { implementationCode } from '../../../kernel/matter-code.ts'
import type { ImplementationLevel } from '../../../kernel/matter-code.ts'
import type { Tx } from '../../../platform/county.ts'
import { sm3 } from '../../../platform/seal.ts'
import { searchText, tokensOf } from '../search/text.ts'
import type { Reference } from './folder.ts'

/** Replaces a table's rows of this county by new ones, but for those that match `keep`. `columns` is "name type, …" as the table has them. */
async function replace(tx: Tx, table: string, columns: string, rows: readonly object[], keep = 'false'): Promise<void> {
  const names = columns.split(',').map((column) => column.trim().split(' ')[0]).join(', ')
  await tx.run(`delete from ${table} where region = $1 and not (${keep})`, [tx.region])
  await tx.run(`insert into ${table} (region, ${names}) select $1, ${names} from jsonb_to_recordset($2::jsonb) as r(${columns})${keep === 'false' ? '' : ' on conflict do nothing'}`,
    [tx.region, JSON.stringify(rows)])
}

/** What an administrator of the county has changed stays as they left it. */
const EDITED = 'edited_at is not null'

export async function writeReference(tx: Tx, r: Reference): Promise<void> {
  await writePlaces(tx, r)
  await writeItems(tx, r)
  await writeMatters(tx, r)
  await writeOthers(tx, r)
}

async function writePlaces(tx: Tx, r: Reference): Promise<void> {
  await tx.run(`delete from regions where code like $1 || '%' and not (${EDITED})`, [tx.region])
  await tx.run(`insert into regions (code, name, level, parent, evidence, source) select code, name, level, parent, evidence, source
    from jsonb_to_recordset($1::jsonb) as r(code text, name text, level text, parent text, evidence text, source text)
    on conflict do nothing`, [JSON.stringify(r.regions.map((x) => x.data))])
  await tx.run('delete from calendar_years')
  await tx.run(`insert into calendar_years (year, announced, days, source) select year, announced, days, source
    from jsonb_to_recordset($1::jsonb) as r(year int, announced boolean, days jsonb, source text)`,
  [JSON.stringify(r.calendar.map((y) => ({ year: y.year, announced: y.days.length > 0, days: y.days, source: y.papers.join(' ') })))])
  await replace(tx, 'organs', `code text, name text, short_name text, kind text, level text, division text, uscc text, uscc_evidence text, parent text, phone text, address text,
    hours text, duties text, co_check_team boolean, evidence text, source text`, r.organs.map(({ data }) => ({ ...data, division: data.region })), EDITED)
  await replace(tx, 'organ_aliases', 'alias text, organs text[], scope text, note text',
    r.aliases.map(({ data }) => ({ alias: data.alias, organs: data.organ.split(/[;；]/).filter(Boolean), scope: data.scope, note: data.note })))
}

async function writeItems(tx: Tx, r: Reference): Promise<void> {
  const facts = new Map(r.facts.map(({ data }) => [data.item, data]))
  const rows = r.items.flatMap(({ data }) => {
    const fact = facts.get(data.编号)
    if (!fact) return []
    return [{
      ...fact, code: data.编号, name: data.证明名称, basis: data.设定依据, article: data.依据条款, evidence: data.证据级别, route_origin: data.办理方式来源, source: data.来源source,
      fields: { usedFor: data.证明用途_对应事项, issuedBy: data.开具单位, askedBy: data.索要单位, route: data.办理方式, replacedBy: data.替代方式, note: data.备注 },
    }]
  })
  await replace(tx, 'proof_items', `code text, name text, plain text, fact text, category text, issuer text, resource text, certificate text, only_applicant boolean,
    excluded_field text, validity_days int, pages int, trips int, days int, co_check_days int, commit_text text, basis text, article text, fields jsonb, evidence text,
    route_origin text, source text`, rows)
}

async function writeMatters(tx: Tx, r: Reference): Promise<void> {
  const uscc = new Map(r.organs.map(({ data }) => [data.code, data.uscc]))
  const synonyms = r.synonyms.map(({ data }) => data)
  const rows = await Promise.all(r.matters.map(async ({ data }) => {
    const words = [data.name, ...data.keywords, ...data.life_events, ...synonyms.filter((s) => data.name.includes(s.means) || data.keywords.includes(s.means)).map((s) => s.word)]
    const codes = Object.fromEntries(data.levels.flatMap((level) => {
      const code = implementationCode({ uscc: uscc.get(data.organ) ?? '', level: level satisfies ImplementationLevel, basic: data.code })
      return code.ok ? [[level, code.value]] : []
    }))
    return {
      code: data.code, name: data.name, kind: data.kind, organ: data.organ, levels: data.levels, implementation_codes: codes, service_objects: data.service_object,
      life_events: data.life_events, statutory_days: data.statutory_days, promised_days: data.promised_days, excluded_field: data.excluded_field,
      fields: textFields(data), search_text: searchText(words), tokens: await tokensOf(words), evidence: data.evidence, source: data.source,
    }
  }))
  await tx.run('delete from matters where region = $1', [tx.region])
  await tx.run(
    `insert into matters (region, code, name, kind, organ, levels, implementation_codes, service_objects, life_events, statutory_days, promised_days, excluded_field, fields,
       search_text, search_tokens, evidence, source)
     select $1, code, name, kind, organ, levels, implementation_codes, service_objects, life_events, statutory_days, promised_days, excluded_field, fields, search_text,
       array_to_tsvector(tokens), evidence, source
     from jsonb_to_recordset($2::jsonb) as r(code text, name text, kind text, organ text, levels text[], implementation_codes jsonb, service_objects text[], life_events text[],
       statutory_days int, promised_days int, excluded_field text, fields jsonb, search_text text, tokens text[], evidence text, source text)`,
    [tx.region, JSON.stringify(rows)])
  await replace(tx, 'requirements', `matter text, seq int, grp text, group_name text, mode text, condition text, item text, expects text, note text, evidence text, source text`,
    r.requirements.map(({ data }, seq) => ({ ...data, seq, grp: data.group, condition: data.when })))
  await replace(tx, 'materials', 'matter text, seq int, name text, kind text, who text, why_not_proof text, fields jsonb, source text',
    r.materials.map(({ data }, seq) => ({ ...data, seq, fields: { sourceType: data.source_type, basis: data.basis } })))
  await replace(tx, 'questions', 'matter text, seq int, key text, label text, type text, options jsonb, required boolean, help text, condition text, source text',
    r.questions.map(({ data }, seq) => ({ ...data, seq, condition: data.when })))
}

/** The remaining fields of the guide, as texts under the standard's names. */
function textFields(row: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Array.isArray(value) ? value.join('、') : textOf(value)]))
}

async function writeOthers(tx: Tx, r: Reference): Promise<void> {
  await replace(tx, 'data_resources', 'code text, name text, kind text, source_system text, holder text, definition jsonb',
    r.resources.map((x) => ({ code: x.code, name: x.name, kind: x.kind, source_system: x.source, holder: x.holder, definition: x })))
  await replace(tx, 'synonyms', 'word text, means text', [...new Map(r.synonyms.map(({ data }) => [`${data.word} ${data.means}`, data])).values()])
  await replace(tx, 'proof_names', 'word text, means text, kind text, origin text',
    [...new Map(r.proofNames.map(({ data }) => [`${data.word} ${data.means}`, { ...data, origin: 'reference' }])).values()], `origin <> 'reference'`)
  await replace(tx, 'fact_knowers', 'word text, knowers text[], why text', r.knowers.map(({ data }) => data))
  await replace(tx, 'upstream_entries', 'list text, seq int, name text, item text, document text, effective_from date, evidence text, source text',
    Object.entries(r.upstream).flatMap(([list, rows]) => rows.map(({ data }) => ({ ...data, list }))))
  await replace(tx, 'grounds', 'kind text, code text, text text, basis text', Object.entries(r.grounds).flatMap(([kind, rows]) => rows.map((row) => ({ ...row, kind }))))
  const body = { general: r.template.general, items: r.template.items }
  const digest = sm3(canonicalJson(body)).toString('hex')
  // A version that was shown to somebody is never changed: another text is another version.
  await tx.run(
    `insert into commitment_templates (region, item, version, body, digest, at)
     select $1, '*', coalesce(max(version), 0) + 1, $2, $3, $4 from commitment_templates where region = $1 and item = '*'
     having coalesce((select digest from commitment_templates where region = $1 and item = '*' order by version desc limit 1), '') <> $3`,
    [tx.region, JSON.stringify(body), digest, tx.now])
}
