/** The notice and the commitment letter, part by part (C2.1, C2.2). Pure. */
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { sameName } from '../../kernel/person-name.ts'

/** The general part of the template: what is true of every commitment. */
export interface GeneralTemplate {
  readonly formOfCommitment: string
  readonly liability: string
  readonly powerToVerify: string
  readonly publicity: string
  readonly effect: string
  readonly choiceAndWithdrawal: string
  /** What the person declares, sentence by sentence. */
  readonly commitments: readonly string[]
}

/** One item of the notice: duty, content and liability, all at once. */
export interface NoticeItem {
  readonly item: string
  readonly name: string
  readonly basis: string
  readonly article: string
  /** What has to be proved, and the paper that would otherwise be asked for. */
  readonly contentToProve: string
  readonly material: string
  readonly commitText: string
  readonly liability: string
  readonly verification: string
  readonly publicity: string
}

export interface Notice {
  readonly templateVersion: number
  readonly caseNumber: string
  readonly matterName: string
  readonly organName: string
  readonly organPhone: string | null
  readonly applicant: { readonly name: string; readonly idNumberMasked: string }
  readonly items: readonly NoticeItem[]
  readonly general: GeneralTemplate
}

/** How the person signed. */
export interface Signature {
  readonly kind: 'drawn' | 'typed' | 'paper'
  readonly name: string
  readonly image?: string | undefined
}

/** The letter as it is kept: the notice as shown, and what was signed. */
export interface CommitmentLetter {
  readonly notice: Notice
  readonly item: string
  readonly applicant: { readonly kind: 'person' | 'company'; readonly name: string; readonly idNumber: string }
  readonly signedAt: string
}

/**
 * A signature counts when it bears the applicant's own name (a company's: that of whoever signs for it) and, when drawn or on
 * paper, when there is something to see. Nobody commits on another's behalf.
 */
export function checkSignature(signature: Signature, applicant: { kind: 'person' | 'company'; name: string }): Result<Signature> {
  if (applicant.kind === 'person' && !sameName(signature.name, applicant.name)) {
    return refuse('signature-name-differs', {
      status: 400, field: 'signature.name', clause: 'C2.2',
      detail: '签名与申请人姓名不一致。承诺须由本人作出，不能由别人代签。', next: ['请申请人本人签名', '不方便签名的，可以选择由我们核查'],
    })
  }
  if (signature.kind !== 'typed' && !signature.image) {
    return refuse('signature-empty', { status: 400, field: 'signature.image', detail: '还没有签名。', next: ['在签名框里手写', '或改为键入姓名'] })
  }
  return ok(signature)
}
