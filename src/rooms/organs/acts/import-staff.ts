/**
 * The first staff accounts of a county, all or none: who they are, which roles, for which organs (C4.5, T5.1). Accounts that exist are
 * left as they are. Only the installation calls this; at the desk, people come in without a role (acts/write-staff.ts).
 */
import { z } from 'zod'
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { roles, systemActor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { administratorsApart } from '../rules.ts'
import { seedStaff } from '../store.ts'
import { directoryOf } from '../views/directory.ts'

const staffRow = z.object({
  account: z.string().min(1).max(80), name: z.string().min(1).max(50), roles: z.array(z.enum(roles)).min(1), organs: z.array(z.string()).min(1),
  region: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/), title: z.string().max(80).nullish(),
})

export interface ImportStaff {
  /** Issuer of the identity provider that signs them in. */
  readonly issuer: string
  readonly rows: readonly unknown[]
  /** Named in errors, e.g. the file. */
  readonly from?: string
  /** Looked at in the transaction that writes. */
  readonly unless?: (tx: Tx) => Promise<Refusal | null>
  /** None of the accounts may be anybody's already. */
  readonly fresh?: true
}

const taken = (account: string) => refuse('account-taken', { status: 409, field: 'account', detail: `账号“${account}”在本县已经有人用了，一个也没有开通。`, next: ['核对统一身份认证里的登录名', '换一个账号'] })

/** Refuses with row, field and what is expected; then nothing is written. */
export async function importStaff(county: County, input: ImportStaff): Promise<Result<{ accounts: number }>> {
  const { organs } = await directoryOf(county)
  const rows: z.output<typeof staffRow>[] = []
  for (const [i, raw] of input.rows.entries()) {
    const where = `${input.from ?? '人员'} 第 ${i + 1} 条`
    const parsed = staffRow.safeParse(raw)
    if (!parsed.success) return refuse('staff-row-bad', { status: 400, detail: `${where}：${parsed.error.issues.map((x) => `${x.path.join('.')} ${x.message}`).join('；')}` })
    const unknown = parsed.data.organs.find((code) => code !== '*' && !organs.has(code))
    if (unknown !== undefined) return refuse('staff-row-bad', { status: 400, field: 'organs', detail: `${where}：没有代码为“${unknown}”的单位。` })
    if (!administratorsApart(parsed.data.roles)) {
      return refuse('administrators-apart', { status: 400, field: 'roles', detail: `${where}：系统、安全、审计三种管理员不能由一人兼任。` })
    }
    if (parsed.data.roles.includes('applicant')) return refuse('staff-row-bad', { status: 400, field: 'roles', detail: `${where}：工作账号不能同时是申请人账号。` })
    rows.push(parsed.data)
  }
  return perform(county, systemActor, { act: 'import-staff', requestId: null }, async (tx) => {
    const refusal = await input.unless?.(tx)
    if (refusal) return refusal
    let accounts = 0
    for (const row of rows) {
      const added = await seedStaff(tx, tx.region, {
        id: newId(), issuer: input.issuer, subject: row.account, nameSealed: county.seal.close(row.name), roles: row.roles, organs: row.organs,
        organ: row.organs[0] === '*' ? null : row.organs[0] ?? null, division: row.region, title: row.title ?? null, at: tx.now,
      })
      if (added === 0 && input.fresh) return taken(row.account)
      accounts += added
    }
    if (accounts > 0) await tx.record({ act: 'staff-imported', objectKind: 'import', objectId: 'staff', detail: { accounts } })
    return ok({ accounts })
  })
}
