/**
 * A phone photo without signing in: a link good for ten minutes and one sending, shown as a QR code at the desk. It adds files to one
 * official's draft for one order and does nothing else; who has it sees the order's number and what is asked, nothing about a person.
 */
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import type { NewFile } from '../../../platform/files.ts'
import { sm3 } from '../../../platform/seal.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { DraftKind, EvidenceLink } from '../draft-store.ts'
import { countAttempt, countLinks, linkByDigest, putLink, useLink } from '../draft-store.ts'
import { awaitedObject, draftObject } from './draft-object.ts'
import { putDrafts } from './keep-draft.ts'

const LINK_MINUTES = 10
/** Tries of one link, in case a photo was too large or of the wrong kind. */
const MOST_ATTEMPTS = 8
/** Links of one official in an hour: more than any co-checker answers orders. */
const MOST_LINKS = 60

export interface OpenedLink {
  /** Below the county's address. */
  readonly path: string
  readonly expiresAt: string
}

/** The token follows from the request id under the county's key, so that it is kept nowhere and the same request gives the same link. */
export function tokenFor(county: County, account: string, requestId: string): string {
  return Buffer.from(county.seal.token('evidence-link', `${account}\n${requestId}`), 'hex').toString('base64url')
}

export async function openLink(county: County, actor: Actor, input: { kind: DraftKind; id: string; requestId: string }): Promise<Result<OpenedLink>> {
  const { requestId, ...body } = input
  const token = tokenFor(county, actor.account, requestId)
  const opened = await perform(county, actor, { act: 'open-evidence-link', requestId, body }, (tx) => open(tx, body, token))
  return opened.ok ? ok({ path: `/evidence/${token}`, expiresAt: opened.value.expiresAt }) : opened
}

async function open(tx: Tx, input: { kind: DraftKind; id: string }, token: string): Promise<Result<{ expiresAt: string }>> {
  const of = await draftObject(tx.county, tx, tx.by, input.kind, input.id)
  if (!of.ok) return of
  const now = new Date()
  if (await countLinks(tx, tx.region, tx.by.account, new Date(now.getTime() - 3_600_000)) >= MOST_LINKS) {
    return refuse('too-many-links', { status: 429, detail: '一小时内出的二维码太多了。', next: ['用刚才的二维码', '从电脑上拖入或粘贴文件', '过一会儿再试'] })
  }
  const expires = new Date(now.getTime() + LINK_MINUTES * 60_000)
  await putLink(tx, tx.region, sm3(token), of.value, now, expires)
  return ok({ expiresAt: expires.toISOString() })
}

const over = (code: string, status: number, detail: string): Refusal => refuse(code, { status, detail, next: ['请电脑前的工作人员重新出一个二维码，再扫一次'] })

/** Null: the link opens. */
function shut(link: EvidenceLink | undefined): Refusal | null {
  if (!link) return over('link-unknown', 404, '这个链接不对，可能没有扫完整。')
  if (link.used_at !== null) return over('link-used', 410, '这个二维码已经用过了，每个只能用一次。')
  if (link.expires_at.getTime() <= Date.now()) return over('link-expired', 410, `这个二维码已经过了 ${LINK_MINUTES} 分钟，不能再用。`)
  return link.attempts > MOST_ATTEMPTS ? over('link-blocked', 410, '这个二维码试的次数太多，不能再用。') : null
}

const closed = over('link-closed', 410, '这件事已经办完，不用再传。')

export interface LinkFace {
  readonly number: string
  readonly itemName: string
  readonly expiresAt: string
}

/** What the page shows before anything is sent. */
export async function linkFace(county: County, token: string): Promise<Result<LinkFace>> {
  const link = await linkByDigest(county.db, county.region, sm3(token))
  const refusal = shut(link)
  if (refusal || !link) return refusal ?? closed
  const object = await awaitedObject(county.db, county, link.kind, link.object)
  if (object === null) return closed
  const { items } = await catalogueOf(county)
  return ok({ number: object.number, itemName: items.get(object.item)?.plain ?? object.item, expiresAt: link.expires_at.toISOString() })
}

/** Whoever sends it is not known; it counts for the official who opened the link. */
const phone = (link: EvidenceLink): Actor => ({ account: link.account, name: '手机上传', kind: 'staff', roles: [], organs: [], division: '' })

/** Adds the files, all or none, and uses the link up. Every try counts, whatever becomes of it. */
export async function sendByLink(county: County, token: string, input: { requestId: string; files: readonly NewFile[] }): Promise<Result<{ files: number }>> {
  const digest = sm3(token)
  await countAttempt(county.db, county.region, digest)
  const link = await linkByDigest(county.db, county.region, digest)
  if (!link) return shut(link) ?? closed
  const body = { link: digest.toString('hex'), files: input.files.map((file) => sm3(file.data).toString('hex')) }
  return perform(county, phone(link), { act: 'send-by-evidence-link', requestId: input.requestId, body }, (tx) => send(tx, digest, input.files))
}

async function send(tx: Tx, digest: Buffer, files: readonly NewFile[]): Promise<Result<{ files: number }>> {
  const link = await linkByDigest(tx, tx.region, digest, true)
  const refusal = shut(link)
  if (refusal || !link) return refusal ?? closed
  const object = await awaitedObject(tx, tx.county, link.kind, link.object)
  if (object === null) return closed
  if (files.length === 0) return refuse('no-files', { status: 400, field: 'files', detail: '还没有选照片。', next: ['拍照或选一张照片'] })
  const kept = await putDrafts(tx, link, files, 'phone')
  if (!kept.ok) return kept
  await useLink(tx, tx.region, digest, new Date())
  await tx.record({ act: 'evidence-sent-by-phone', objectKind: 'co-check', objectId: object.number, clause: 'T1.3', detail: { files: files.length } })
  return ok({ files: files.length })
}
