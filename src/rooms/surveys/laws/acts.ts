/** The register is kept: a law, a new edition, a repeal; what rests on it is flagged in the same act. */
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { hasRole } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/county.ts'
import { staffInRoleOf } from '../../identity/index.ts'
import { tell } from '../../notices/index.ts'
import { lawKey } from '../basis.ts'
import { mayDeclare } from '../policy.ts'
import { flagBy } from './flagging.ts'
import { versionRefusal } from './rules.ts'
import { flagById, insertVersion, lawVersions, rowsRestingOn, settleFlag } from './store.ts'
import type { LawVersion } from './types.ts'
import { changes } from './types.ts'

export type VersionInput = Omit<LawVersion, 'law' | 'version'>

/** Refuses what can't follow the version before. The editors of the organs concerned are told. */
export async function writeVersion(tx: Tx, input: VersionInput): Promise<Result<{ law: string; version: number; rows: number; items: number }>> {
  const law = lawKey(input.title)
  const versions = await lawVersions(tx, tx.region, law)
  const refused = versionRefusal(versions, input)
  if (refused) return refused
  const version: LawVersion = { ...input, law, version: versions.length + 1 }
  if (await insertVersion(tx, tx.region, { ...version, by: tx.by.account, at: tx.now }) === 0) return refuse('version-not-later', { detail: '刚有人登记了同一部法规的新版本。', next: ['刷新后再看'] })
  const flagged = await flagBy(tx, version)
  if (flagged.rows > 0) await tellOrgans(tx, version)
  await tx.record({ act: 'law-changed', objectKind: 'law', objectId: law, clause: 'T4.2', detail: { change: version.change, inForceFrom: version.inForceFrom, ...flagged } })
  tx.changed({ topic: 'laws', organ: '*' })
  return ok({ law, version: version.version, ...flagged })
}

async function tellOrgans(tx: Tx, version: LawVersion): Promise<void> {
  const organs = new Set((await rowsRestingOn(tx, tx.region, [version.law], null)).map((row) => row.organ))
  for (const organ of organs) {
    for (const account of await staffInRoleOf(tx, tx.region, 'list-editor', organ)) {
      await tell(tx, { account, caseNumber: null, kind: `law-${version.law}-${version.version}`, text: `《${version.title}》已${changes[version.change]}，${version.inForceFrom} 起施行。本单位有证明以它为依据，请在“法规依据”里逐项核对。` })
    }
  }
}

const notYours: Refusal = refuse('flag-not-yours', { status: 403, detail: '这项证明不是您所在单位的。', next: ['由填报单位或合法性审核人员处理'] })

/** What becomes of a flagged proof. The organ that declared it says so, or the legal reviewer. */
export async function settle(tx: Tx, actor: Actor, input: { id: string; state: 'kept' | 'changed' | 'cancelled'; remark: string }): Promise<Result<{ id: string }>> {
  const flag = await flagById(tx, tx.region, input.id)
  if (!flag) return refuse('flag-not-found', { status: 404, detail: '没有这一项。', next: ['刷新列表'] })
  if (!hasRole(actor, 'legal-reviewer') && (flag.subjectKind === 'item' || mayDeclare(actor, flag.organ) !== null)) return notYours
  if (await settleFlag(tx, tx.region, { ...input, by: tx.by.account, at: tx.now }) === 0) return refuse('flag-settled', { detail: '这一项已经处理过了。', next: ['刷新列表'] })
  await tx.record({ act: 'law-flag-settled', objectKind: 'law', objectId: flag.law, ...(flag.organ === '' ? {} : { organ: flag.organ }), clause: 'T4.2', detail: { name: flag.name, state: input.state, remark: input.remark } })
  tx.changed({ topic: 'laws', organ: '*' })
  return ok({ id: input.id })
}
