/** One's own mail address, and whether one wants the daily mail. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { isMail, keepMail } from '../../identity/index.ts'
import { keepDigestChoice } from '../store.ts'

export interface NoticeSettings {
  readonly mail: string | null
  readonly digest: boolean
}

/** Answers nothing: an answer is kept with its request, and the address lies nowhere but sealed. */
export async function changeSettings(tx: Tx, { mail, digest }: NoticeSettings): Promise<Result<null>> {
  if (mail !== null && !isMail(mail)) return refuse('mail-invalid', { status: 400, field: 'mail', detail: '邮箱地址的写法不对。', next: ['写成 name@example.gov.cn 的样子', '不填也可以'] })
  await keepMail(tx, tx.by.account, mail)
  await keepDigestChoice(tx, tx.region, tx.by.account, digest, tx.now)
  await tx.record({ act: 'notice-settings-changed', objectKind: 'account', objectId: tx.by.account, detail: { digest, mail: mail !== null } })
  return ok(null)
}
