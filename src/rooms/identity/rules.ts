/** What a sign-in's claims make of a person. Pure. */
import { parseIdNumber } from '../../kernel/identity-number.ts'
import { tidyName } from '../../kernel/person-name.ts'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'

export interface Claims {
  readonly subject: string
  readonly kind: 'person' | 'staff'
  readonly name: string
  /** For residents. */
  readonly idNumber: string | null
  readonly phone: string | null
  /** Of staff, when the provider knows it. */
  readonly mail: string | null
  /** Division where the person lives, when the provider knows it. */
  readonly division: string | null
}

/** One address and nothing else: what is written here ends up in a mail's head. */
export const isMail = (text: string): boolean => text.length <= 120 && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)

function mailIn(claims: Readonly<Record<string, unknown>>): string | null {
  const mail = text(claims['email'])
  return mail !== null && isMail(mail) ? mail : null
}

/** Refuses claims without a subject or name, and a resident's without a number that holds. */
export function readClaims(claims: Readonly<Record<string, unknown>>): Result<Claims> {
  const subject = text(claims['sub'])
  const name = text(claims['name'])
  const wrong = (detail: string) => refuse('claims-incomplete', { status: 403, detail, next: ['换一个账号登录', '到窗口核对实名信息'] })
  if (subject === null || name === null) return wrong('统一身份认证没有给出姓名，无法登录。')
  const kind = claims['account_kind'] === 'staff' ? 'staff' : 'person'
  const division = text(claims['division'])
  const base = { subject, kind, name: tidyName(name), phone: text(claims['phone_number']), mail: mailIn(claims), division: division !== null && /^\d{6}(\d{3}(\d{3})?)?$/.test(division) ? division : null } as const
  if (kind === 'staff') return ok({ ...base, idNumber: null })
  const number = parseIdNumber(text(claims['id_number']) ?? '')
  return number.ok ? ok({ ...base, idNumber: number.value.number }) : wrong(`统一身份认证给出的公民身份号码不对：${number.detail}`)
}

/** Only an address of our own is gone back to. */
export function localPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'
}

/** Only staff have a place there. */
export const leadsToDesk = (path: string): boolean => /^\/desk(?:[/?#]|$)/.test(path)

export const IDLE_MS = 30 * 60_000
export const LONGEST_MS = 8 * 3_600_000
export const TOKEN_DAYS = 30

/** When a browser session that is used now ends; at most LONGEST_MS after it began. */
export function sessionEnd(createdAt: number, now: number): number {
  return Math.min(now + IDLE_MS, createdAt + LONGEST_MS)
}
