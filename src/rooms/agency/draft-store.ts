/** SQL about evidence that is being gathered, and the one-time links by which a phone adds to it. */
import type { Sql } from '../../platform/database.ts'

/** What evidence is gathered for: a co-check order, or an errand with an authorisation. */
export type DraftKind = 'co-check' | 'authorisation'

export interface DraftOf {
  readonly kind: DraftKind
  readonly object: string
  readonly account: string
}

export interface Draft {
  id: string
  media_type: string
  size: number
  name_sealed: Buffer
  via: 'desk' | 'phone'
  added_at: Date
}

export interface DraftFile extends Draft {
  content_sealed: Buffer
}

const columns = 'id, media_type, size, name_sealed, via, added_at'

export async function insertDraft(sql: Sql, region: string, of: DraftOf, d: DraftFile): Promise<void> {
  await sql.run(
    `insert into evidence_drafts (region, id, kind, object, account, via, media_type, size, name_sealed, content_sealed, added_at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
    [region, d.id, of.kind, of.object, of.account, d.via, d.media_type, d.size, d.name_sealed, d.content_sealed, d.added_at])
}

export function draftsOf(sql: Sql, region: string, of: DraftOf): Promise<Draft[]> {
  return sql.rows<Draft>(`select ${columns} from evidence_drafts where region = $1 and kind = $2 and object = $3 and account = $4 order by id`, [region, of.kind, of.object, of.account])
}

export async function countDrafts(sql: Sql, region: string, of: DraftOf): Promise<number> {
  const row = await sql.first<{ n: number }>('select count(*) as n from evidence_drafts where region = $1 and kind = $2 and object = $3 and account = $4', [region, of.kind, of.object, of.account])
  return row?.n ?? 0
}

export function draftById(sql: Sql, region: string, of: DraftOf, id: string): Promise<DraftFile | undefined> {
  return sql.first<DraftFile>(
    `select ${columns}, content_sealed from evidence_drafts where region = $1 and kind = $2 and object = $3 and account = $4 and id = $5`, [region, of.kind, of.object, of.account, id])
}

export function deleteDraft(sql: Sql, region: string, of: DraftOf, id: string): Promise<number> {
  return sql.run('delete from evidence_drafts where region = $1 and kind = $2 and object = $3 and account = $4 and id = $5', [region, of.kind, of.object, of.account, id])
}

/** Takes an official's drafts out, oldest first, to go along with their answer. */
export async function takeDrafts(sql: Sql, region: string, of: DraftOf): Promise<DraftFile[]> {
  const taken = await sql.rows<DraftFile>(
    `delete from evidence_drafts where region = $1 and kind = $2 and object = $3 and account = $4 returning ${columns}, content_sealed`, [region, of.kind, of.object, of.account])
  return taken.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

export function deleteOldDrafts(sql: Sql, region: string, before: Date, limit: number): Promise<number> {
  return sql.run('delete from evidence_drafts where region = $1 and id in (select id from evidence_drafts where region = $1 and added_at < $2 order by added_at limit $3)', [region, before, limit])
}

/** What was gathered for orders and errands that are closed, which nobody will send any more. */
export function deleteOrphans(sql: Sql, region: string, limit: number): Promise<number> {
  return sql.run(
    `delete from evidence_drafts where region = $1 and id in (
       select d.id from evidence_drafts d
       left join co_checks c on c.region = d.region and c.id = d.object and d.kind = 'co-check' and c.state = 'open'
       left join authorisations a on a.region = d.region and a.id = d.object and d.kind = 'authorisation' and a.state = 'given'
       where d.region = $1 and c.id is null and a.id is null limit $2)`, [region, limit])
}

// ---- Links. Their times are the machine's clock: they guard a door, as sessions do.

export interface EvidenceLink {
  kind: DraftKind
  object: string
  account: string
  expires_at: Date
  used_at: Date | null
  attempts: number
}

/** One live link for each official and object: an earlier one ends. The same link again is left as it is. */
export async function putLink(sql: Sql, region: string, digest: Buffer, of: DraftOf, at: Date, expires: Date): Promise<void> {
  await sql.run('update evidence_links set expires_at = $5 where region = $1 and kind = $2 and object = $3 and account = $4 and used_at is null and expires_at > $5 and digest <> $6',
    [region, of.kind, of.object, of.account, at, digest])
  await sql.run('insert into evidence_links (region, digest, kind, object, account, created_at, expires_at) values ($1,$2,$3,$4,$5,$6,$7) on conflict do nothing',
    [region, digest, of.kind, of.object, of.account, at, expires])
}

export async function countLinks(sql: Sql, region: string, account: string, since: Date): Promise<number> {
  return (await sql.first<{ n: number }>('select count(*) as n from evidence_links where region = $1 and account = $2 and created_at > $3', [region, account, since]))?.n ?? 0
}

const linkColumns = 'kind, object, account, expires_at, used_at, attempts'

export function linkByDigest(sql: Sql, region: string, digest: Buffer, lock = false): Promise<EvidenceLink | undefined> {
  return sql.first<EvidenceLink>(`select ${linkColumns} from evidence_links where region = $1 and digest = $2${lock ? ' for update' : ''}`, [region, digest])
}

/** One more try, counted for good whatever becomes of it. */
export async function countAttempt(sql: Sql, region: string, digest: Buffer): Promise<void> {
  await sql.run('update evidence_links set attempts = attempts + 1 where region = $1 and digest = $2', [region, digest])
}

export async function useLink(sql: Sql, region: string, digest: Buffer, at: Date): Promise<void> {
  await sql.run('update evidence_links set used_at = $3 where region = $1 and digest = $2', [region, digest, at])
}

export function deleteOldLinks(sql: Sql, region: string, before: Date): Promise<number> {
  return sql.run('delete from evidence_links where region = $1 and expires_at < $2', [region, before])
}
