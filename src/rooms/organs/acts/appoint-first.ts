/** The three administrators of a county that has none yet. Afterwards rights are given by the security administrator alone. */
import type { Result } from '../../../kernel/result.ts'
import { refuse } from '../../../kernel/result.ts'
import type { County } from '../../../platform/county.ts'
import { oneAtATime } from '../known.ts'
import { hasSecurityAdministrator } from '../people-store.ts'
import { importStaff } from './import-staff.ts'

export interface AppointFirst {
  readonly issuer: string
  readonly people: readonly { readonly account: string; readonly name: string; readonly role: string }[]
}

const there = refuse('administrators-there', { detail: '本县已经有安全管理员，不能再这样任命。', next: ['请安全管理员在工作台“岗位和账号”里授予岗位'] })

/** Refuses where there is a security administrator, and an account that is somebody's: then nobody is appointed. */
export function appointFirst(county: County, input: AppointFirst): Promise<Result<{ accounts: number }>> {
  return importStaff(county, {
    fresh: true,
    async unless(tx) {
      await oneAtATime(tx)
      return await hasSecurityAdministrator(tx, tx.region) ? there : null
    },
    issuer: input.issuer, from: '管理员', rows: input.people.map(({ account, name, role }) => ({ account, name, roles: [role], organs: ['*'], region: county.region })),
  })
}
