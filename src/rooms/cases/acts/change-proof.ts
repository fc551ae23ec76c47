/** What the applicant does about one proof: choose freely, dispute, authorise an agent, hand in, commit, take a commitment back. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { StoredFile } from '../../../platform/files.ts'
import { storeFile } from '../../../platform/files.ts'
import { authoriseAgent as giveAuthorisation } from '../../agency/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { checkSignature, signCommitments as sign, withdrawCommitment as takeBack } from '../../commitments/index.ts'
import type { ProofRow } from '../../resolution/index.ts'
import { stateNames } from '../../resolution/index.ts'
import type { CaseView, Signature } from '../contract.ts'
import { noticeFor } from '../views/notice.ts'
import type { Change, OpenCase } from './change-case.ts'
import { changeCase } from './change-case.ts'

interface OnProof {
  readonly requestId: string
  readonly caseNumber: string
  readonly item: string
}

/** The proof, when it stands where the act needs it; otherwise a refusal that says where it stands. */
function proofAt(open: OpenCase, item: string, fits: (proof: ProofRow) => boolean): Result<ProofRow> {
  const found = open.proofs.filter((proof) => proof.item === item)
  const first = found[0]
  if (!first) return refuse('proof-not-found', { status: 404, field: 'item', detail: '这件申请没有这一项证明。', next: ['核对编号'] })
  const fitting = found.find(fits)
  if (fitting) return ok(fitting)
  return refuse('proof-not-in-this-state', { detail: `这一项现在是“${stateNames[first.state]}”，不能这样办。`, next: ['查看这一项的说明'] })
}

const news = (item: string, progress: object): Change => ({ happened: new Map([[item, { progress }]]) })

/** The person's free choice (C2.4, C2.5): commit, have it checked, or bring it. */
export function chooseRoute(county: County, actor: Actor, input: OnProof & { route: 'commitment' | 'agency' | 'submission' }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'choose-route', input, async (open) => {
    const choosable = input.route === 'submission'
      ? (proof: ProofRow) => ['offered', 'to-sign', 'to-authorise', 'checking', 'with-agent'].includes(proof.state)
      : (proof: ProofRow) => ['offered', 'to-sign'].includes(proof.state) || proof.reason === 'chose-submission'
    const proof = proofAt(open, input.item, choosable)
    if (!proof.ok) return gateRefusal(open, input) ?? proof
    await open.tx.record({ act: 'route-chosen', objectKind: 'case', objectId: open.row.number, clause: 'C2.4', detail: { item: input.item, route: input.route } })
    return ok(news(input.item, { choice: input.route }))
  })
}

/** Who may not commit is told why, where they ask for it (C2.6). */
function gateRefusal(open: OpenCase, input: { item: string; route: string }) {
  const proof = open.proofs.find((p) => p.item === input.item)
  if (input.route !== 'commitment' || proof === undefined || !proof.reason.startsWith('gate-')) return null
  return refuse('commitment-not-allowed', {
    status: 403, clause: 'C2.6', detail: '您有尚未修复的失信记录，或不具备承诺能力，暂不能使用告知承诺。这一项已改由部门核查。',
    next: ['在“我的信用”查看原因和修复办法', '等待部门核查，您不用跑'],
  })
}

/** Signs one or several commitments at once (C2.2). Signing is choosing. */
export function signCommitments(county: County, actor: Actor, input: Omit<OnProof, 'item'> & { items: readonly string[]; signature: Signature }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'sign-commitments', input, async (open) => {
    for (const item of input.items) {
      const proof = proofAt(open, item, (p) => p.state === 'offered' || p.state === 'to-sign')
      if (!proof.ok) return gateRefusal(open, { item, route: 'commitment' }) ?? proof
    }
    const notice = await noticeFor(county, open.row, input.items)
    if (!notice.ok) return notice
    const signed = await sign(open.tx, {
      notice: notice.value, applicant: open.frame.applicant, items: input.items, signature: input.signature, channel: open.row.channel,
    })
    if (!signed.ok) return signed
    return ok({ happened: new Map(input.items.map((item) => [item, { progress: { choice: 'commitment' as const, commitment: 'signed' as const } }])) })
  })
}

/** The way out, until the decision (C2.4). */
export function withdrawCommitment(county: County, actor: Actor, input: OnProof & { reason: string }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'withdraw-commitment', input, async (open) => {
    const taken = await takeBack(open.tx, { caseNumber: open.row.number, item: input.item, reason: input.reason })
    return taken.ok ? ok(news(input.item, { commitment: 'withdrawn' })) : taken
  })
}

/** "不对？": what was fetched or reused is not so. It is checked by the holder, never held against the person. */
export function disputeProof(county: County, actor: Actor, input: OnProof & { says: string }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'dispute-proof', input, async (open) => {
    const proof = proofAt(open, input.item, (p) => p.state === 'settled' && (p.route === 'sharing' || p.route === 'reuse') && !p.progress.disputed)
    if (!proof.ok) return proof
    await open.tx.record({ act: 'proof-disputed', objectKind: 'case', objectId: open.row.number, clause: 'C3.2', detail: { item: input.item }, payload: { says: input.says } })
    return ok(news(input.item, { disputed: true, says: open.tx.county.seal.close(input.says).toString('base64') }))
  })
}

/** Gives or declines the authorisation by which an agent gets the paper (C4.7). */
export function authoriseAgent(county: County, actor: Actor, input: OnProof & { give: boolean; signature?: Signature | undefined }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'authorise-agent', input, async (open) => {
    const proof = proofAt(open, input.item, (p) => p.state === 'to-authorise')
    if (!proof.ok) return proof
    if (!input.give) {
      await open.tx.record({ act: 'authorisation-declined', objectKind: 'case', objectId: open.row.number, clause: 'C4.7', detail: { item: input.item } })
      return ok(news(input.item, { authorisation: 'declined' }))
    }
    if (!input.signature) return refuse('signature-empty', { status: 400, field: 'signature', detail: '授权需要您签名。', next: ['签名后再提交'] })
    const signature = checkSignature(input.signature, open.frame.applicant)
    if (!signature.ok) return signature
    const item = (await catalogueOf(county)).items.get(input.item)
    await giveAuthorisation(open.tx, {
      caseNumber: open.row.number, item: input.item, itemName: item?.plain ?? input.item, matterName: open.frame.matterName, agentOrgan: open.row.organ,
      applicant: open.frame.applicant, signature: input.signature,
    })
    return ok(news(input.item, { authorisation: 'given' }))
  })
}

export interface HandIn extends OnProof {
  readonly files: readonly { name: string; mediaType: string; data: string }[]
  readonly note: string
}

/** The applicant hands a paper in: where no other route is left, or because they would rather. Open checks of it are called off as the case goes on. */
export function handInProof(county: County, actor: Actor, input: HandIn): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'hand-in-proof', input, async (open) => {
    const proof = proofAt(open, input.item, (p) => p.state !== 'waived' && p.state !== 'not-needed' && !(p.state === 'settled' && p.outcome === 'met'))
    if (!proof.ok) return proof
    const kept: StoredFile[] = []
    for (const file of input.files) {
      const stored = await storeFile(open.tx, file)
      if (!stored.ok) return stored
      kept.push(stored.value)
    }
    await open.tx.record({
      act: 'proof-handed-in', objectKind: 'case', objectId: open.row.number, clause: 'C2.5', detail: { item: input.item, files: kept.length }, payload: { files: kept, note: input.note },
    })
    return ok({ happened: new Map([[input.item, { progress: { submitted: true, files: kept } }]]) })
  })
}
