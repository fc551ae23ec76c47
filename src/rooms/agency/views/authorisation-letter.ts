/** The letter by which a person authorised an agent: what for, until when, signed how. Opening the person's identity is recorded. */
import { maskIdNumber, maskName } from '../../../kernel/masking.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { recordAccess } from '../../identity/index.ts'
import type { Authorisation } from '../authorisation-store.ts'
import { letterOf } from '../authorisation-store.ts'
import type { AuthorisationLetter } from '../contract.ts'
import { anyTask, taskOf } from './agent-tasks.ts'

interface Letter {
  readonly applicant: { readonly kind: 'person' | 'company'; readonly name: string; readonly idNumber: string }
  readonly matter: string
  readonly text: string
}

interface Signature {
  readonly kind: string
  readonly name?: string
  readonly image?: string
}

/** An agent has to show the letter where they fetch; once it is over, nobody opens the identity any more. */
export async function authorisationLetter(county: County, actor: Actor, id: string, identity: 'full' | 'masked'): Promise<Result<AuthorisationLetter>> {
  const authorisation = await anyTask(county, actor, id)
  const sealed = authorisation && await letterOf(county.db, county.region, authorisation.id)
  if (!authorisation || !sealed) return refuse('authorisation-not-found', { status: 404, detail: '没有这份授权，或者不是交给您所在单位的。', next: ['在代办列表中查找'] })
  const letter = county.seal.open<Letter>(sealed.document_sealed)
  const { kind, name, idNumber } = letter.applicant
  const open = authorisation.state === 'given'
  const full = open && identity === 'full'
  if (full) await recordOpening(county, actor, authorisation, letter)
  return ok({
    ...await taskOf(county, authorisation), matter: letter.matter, text: letter.text,
    applicant: full ? { name, idNumber } : null, subject: kind === 'company' ? `${name}（${idNumber}）` : `${maskName(name)}（${maskIdNumber(idNumber)}）`,
    signature: full ? signatureOf(county.seal.open<Signature | string>(sealed.signature_sealed)) : null, mayDo: open ? ['deliver'] : [],
  })
}

const signatureOf = (s: Signature | string) => (typeof s === 'string' ? { kind: 'typed', name: s, image: null } : { kind: s.kind, name: s.name ?? null, image: s.image ?? null })

function recordOpening(county: County, actor: Actor, authorisation: Authorisation, letter: Letter): Promise<void> {
  const { kind, idNumber } = letter.applicant
  return taskOf(county, authorisation).then((task) => recordAccess(county, {
    subject: county.seal.key(kind, idNumber), reader: actor, organ: authorisation.agent_organ, organName: task.organ, what: '授权委托书（代办所需）',
    purpose: `代为领取“${task.itemName}”`, basis: 'C4.7', caseNumber: authorisation.case_number, channel: 'desk', outcome: 'read',
  }))
}
