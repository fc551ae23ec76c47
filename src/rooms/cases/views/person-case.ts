/** A case as the person it is about sees it: what was fetched in plain words, from whom, by when, and what they can do. */
import { dayOf } from '../../../kernel/calendar.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { textOf } from '../../../kernel/text-of.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { DataResource, Question } from '../../catalogue/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { coCheckDueOf } from '../../agency/index.ts'
import type { KeptValue, ProofRow } from '../../resolution/index.ts'
import { openQuestions } from '../answers.ts'
import type { Answers, CaseView, ProofView } from '../contract.ts'
import { answersOf, matterOf } from '../frame.ts'
import { actsByState } from '../rules.ts'
import { caseView, readCase } from './case-detail.ts'
import { proofView, reasonNames } from './proof-view.ts'

export interface PersonProof extends ProofView {
  readonly plain: string
  /** Organ it comes from or is checked by. */
  readonly from: string | null
  /** What was fetched, label and value, unmasked for the person themselves. */
  readonly shown: readonly { label: string; value: string }[]
  /** Latest day of the check, YYYY-MM-DD. */
  readonly by: string | null
  /** Where a free choice is offered: what there is to choose from. */
  readonly choices: readonly ('commitment' | 'agency' | 'submission')[]
  readonly mayDispute: boolean
  readonly mayWithdraw: boolean
}

export interface PersonCase extends Omit<CaseView, 'proofs'> {
  readonly proofs: readonly PersonProof[]
  readonly questions: readonly Question[]
  readonly answers: Answers
}

/** `draft`: answers just given and not kept, which decide what else is asked. */
export async function caseForPerson(county: County, actor: Actor, number: string, draft?: Answers): Promise<Result<PersonCase>> {
  const read = await readCase(county, actor, number)
  if (!read.ok) return read
  const { row, proofs, own } = read.value
  const matter = await matterOf(county, row)
  const answers = answersOf(county, row)
  const due = await coCheckDueOf(county, row.number)
  const open = actsByState[row.state].length > 0
  const { resources, items } = await catalogueOf(county)
  const personProof = async (proof: ProofRow): Promise<PersonProof> => {
    const names = await reasonNames(county, proof, row.state === 'preparing')
    const kept = proof.value_sealed === null || !own ? null : county.seal.open<KeptValue>(proof.value_sealed)
    const dueAt = proof.state === 'checking' ? due.get(proof.item) : undefined
    return {
      ...await proofView(county, proof, row.state === 'preparing'), plain: items.get(proof.item)?.plain ?? proof.item, from: names.source ?? names.organ ?? null,
      shown: kept === null ? [] : shownValues(kept, resources), by: dueAt === undefined ? null : dayOf(new Date(dueAt.getTime() - 1)),
      // Once officials could not establish it, to have it checked is no longer a choice.
      choices: proof.state !== 'offered' ? [] : ['commitment', proof.reason === 'commitment-offered-cannot-know' ? 'submission' : 'agency'],
      mayDispute: open && own && proof.state === 'settled' && (proof.route === 'sharing' || proof.route === 'reuse') && !proof.progress.disputed,
      mayWithdraw: open && own && proof.state === 'settled' && proof.route === 'commitment',
    }
  }
  return ok({
    ...await caseView(county, actor, read.value), proofs: await Promise.all(proofs.map(personProof)),
    questions: openQuestions(matter?.questions ?? [], { applicant: row.facts, answers: draft ?? answers, matter: { level: row.level } }), answers,
  })
}

/** Only fields that the directory of data resources names are shown, under the directory's labels. */
function shownValues(kept: KeptValue, resources: ReadonlyMap<string, DataResource>): { label: string; value: string }[] {
  const fields = resources.get(kept.resource)?.fields ?? []
  return fields.flatMap(({ key, label }) => {
    const value = kept.value[key]
    if (value === undefined || value === null || value === '') return []
    return [{ label, value: typeof value === 'boolean' ? (value ? '是' : '否') : Array.isArray(value) ? value.map(textOf).join('、') : textOf(value) }]
  })
}

/** Cheap enough to be asked every few seconds. */
export async function caseProgress(county: County, actor: Actor, number: string): Promise<Result<{ version: number; waitsFor: string; state: string }>> {
  const read = await readCase(county, actor, number)
  return read.ok ? ok({ version: read.value.row.version, waitsFor: read.value.row.waits_for, state: read.value.row.state }) : read
}
