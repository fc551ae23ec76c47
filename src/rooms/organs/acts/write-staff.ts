/**
 * A member of staff comes, changes, moves or leaves (C4.5, T5.1). Nobody gets a right here: a new account has no role, and who moves
 * or leaves loses theirs at once, for the security administrator to give anew.
 */
import { isPlausibleName } from '../../../kernel/person-name.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { dayOf } from '../../../kernel/day.ts'
import { textOf } from '../../../kernel/text-of.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import type { Written } from '../contract.ts'
import { removeDutyFrom } from '../duty-store.ts'
import type { Difference } from '../known.ts'
import { differences, groundOf, oneAtATime, refusalOf } from '../known.ts'
import type { Account, Post } from '../people-store.ts'
import { allPosts, endPosts, insertStaff, replacePosts, staffAccount, takenAccounts, updateStaff } from '../people-store.ts'
import type { StaffInput } from '../rules.ts'
import { loses, staffWrongs } from '../rules.ts'
import { staffIssuer } from '../staff-issuer.ts'

const taken = (account: string) => refuse('account-taken', { status: 409, field: 'account', detail: `账号“${account}”已经在用。`, next: ['在人员列表中查找这个账号', '核对统一身份认证里的登录名'] })
export const staffUnknown = refuse('staff-unknown', { status: 404, detail: '没有这名工作人员。', next: ['在人员列表中查找'] })

export async function addStaff(tx: Tx, input: StaffInput): Promise<Result<Written>> {
  await oneAtATime(tx)
  const refusal = refusalOf(staffWrongs(input, await groundOf(tx, tx.region), null, tx.by.account))
  if (refusal) return refusal
  if ((await takenAccounts(tx, tx.region, staffIssuer(tx.county), [input.account])).size > 0) return taken(input.account)
  return ok({ id: await saveNewStaff(tx, input), rightsEnded: false })
}

/** Writes one new account that was checked, with its act. */
export async function saveNewStaff(tx: Tx, input: StaffInput): Promise<string> {
  const id = newId()
  await insertStaff(tx, tx.region, { ...rowOf(tx, id, input), issuer: staffIssuer(tx.county), subject: input.account, at: tx.now })
  if (input.organ !== null) await replacePosts(tx, tx.region, id, input.organ, input.posts)
  await tx.record({ act: 'staff-added', objectKind: 'account', objectId: id, ...organOf(input), detail: { account: input.account, organ: input.organ, posts: input.posts } })
  return id
}

export async function changeStaff(tx: Tx, id: string, input: StaffInput): Promise<Result<Written>> {
  await oneAtATime(tx)
  const before = await staffAccount(tx, tx.region, id, true)
  if (!before) return staffUnknown
  if (input.account !== before.subject) {
    return refuse('account-fixed', { status: 400, field: 'account', detail: '账号不能改，它就是这个人的登录名。', next: ['换了登录名的，停用旧账号再新建'] })
  }
  const refusal = refusalOf(staffWrongs(input, await groundOf(tx, tx.region), before, tx.by.account))
  if (refusal) return refusal
  return ok({ id, rightsEnded: await saveStaff(tx, before, (await allPosts(tx, tx.region)).filter((post) => post.account === id), input) })
}

/** Writes one change that was checked, with its act; true when rights ended with it. */
export async function saveStaff(tx: Tx, before: Account, posts: readonly Post[], input: StaffInput): Promise<boolean> {
  const ends = loses(before, input)
  const left = before.active && !input.active
  await updateStaff(tx, tx.region, { ...rowOf(tx, before.id, input), rightsEnd: ends })
  if (ends) await endPosts(tx, tx.region, before.id)
  if (input.organ !== null) await replacePosts(tx, tx.region, before.id, input.organ, input.active ? input.posts : [])
  if (left || before.organ !== input.organ) await removeDutyFrom(tx, tx.region, before.id, dayOf(tx.now))
  const act = left ? 'staff-left' : !before.active && input.active ? 'staff-returned' : ends ? 'staff-moved' : 'staff-changed'
  const changes = staffDifferences(staffInput(tx, before, posts), input).map((change) => (change.field === 'name' ? { field: 'name' } : change))
  await tx.record({
    act, objectKind: 'account', objectId: before.id, ...organOf(input),
    detail: { account: before.subject, changes, ...(ends && before.roles.length > 0 ? { rolesEnded: before.roles } : {}) }, payload: input,
  })
  return ends && before.roles.length > 0
}

export function staffInput(tx: Pick<Tx, 'county'>, account: Account, posts: readonly Post[]): StaffInput {
  return {
    account: account.subject, name: tx.county.seal.open<string>(account.name_sealed), title: account.title, organ: account.organ, division: account.division, active: account.active,
    posts: posts.filter((post) => post.organ === account.organ).map(({ team, position }) => ({ team, position })),
  }
}

const fields = ['name', 'title', 'organ', 'division', 'active', 'posts'] as const

export function staffDifferences(before: StaffInput, after: StaffInput): Difference[] {
  return differences(before, after, fields, (field, value) => (field === 'posts' ? postsText(value as StaffInput['posts']) : textOf(value)))
}

const postsText = (posts: StaffInput['posts']) => posts.map((post) => `${post.team}:${post.position}`).toSorted().join(' ')

function rowOf(tx: Tx, id: string, input: StaffInput) {
  const name = isPlausibleName(input.name)
  return {
    id, nameSealed: tx.county.seal.close(name.ok ? name.value : input.name), title: input.title, organ: input.organ, division: input.division, active: input.active,
  }
}

const organOf = (input: StaffInput) => (input.organ === null ? {} : { organ: input.organ })
