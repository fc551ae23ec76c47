/** Prints a letter of a case: as it was given, or the draft of a decision that is still to be made. */
import { dayOf } from '../../../kernel/calendar.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { Letter } from '../../../platform/documents/letter.ts'
import { printLetter } from '../../../platform/documents/letter.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import type { LetterKind, Provision } from '../contract.ts'
import { decisionTextOf } from '../frame.ts'
import { letterOf } from '../letter-store.ts'
import type { DecisionSaid } from '../letters.ts'
import { acceptanceLetter, decisionLetter } from '../letters.ts'
import { mayDecide } from '../policy.ts'
import { pausesOf } from '../pause-store.ts'
import { citedIn, pointsOf } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import type { ReadCase } from './case-detail.ts'
import { readCase } from './case-detail.ts'
import { establishedBy, letterFactsOf } from './letter-facts.ts'
import { kindsOf } from './letters-of.ts'

const none = refuse('letter-not-there', { status: 404, detail: '这件申请还没有这份文书。', next: ['查看办件进度'] })

/** A given letter, for whoever may read the case. Acceptance says nothing that could change, so it is made anew each time. */
export async function caseLetter(county: County, actor: Actor, number: string, kind: LetterKind): Promise<Result<FileAnswer>> {
  const read = await readCase(county, actor, number)
  if (!read.ok) return read
  const { row } = read.value
  if (!kindsOf(row).includes(kind)) return none
  if (kind === 'acceptance') return ok(printed(await acceptance(county, read.value), number))
  const given = await letterOf(county.db, county.region, row.id, kind)
  if (given) return ok(printed(county.seal.open<Letter>(given.document_sealed), number))
  if (kind !== 'decision' || row.decision === null) return none
  // Decided before letters were kept: from what the case itself kept.
  const { outcome, at } = row.decision
  return ok(printed(await decision(county, read.value, { ...decisionTextOf(county, row), outcome }, dayOf(new Date(at)), false), number))
}

export interface Draft {
  readonly outcome: 'approve' | 'refuse'
  readonly reasons: string | readonly string[]
  readonly provisions: readonly Provision[]
}

/** The decision as it would be given today, marked as a draft; for those who may decide, before it is decided. */
export async function letterDraft(county: County, actor: Actor, number: string, draft: Draft | 'approve' | 'refuse'): Promise<Result<FileAnswer>> {
  const read = await readCase(county, actor, number)
  if (!read.ok) return read
  const { row } = read.value
  if (!mayDecide(actor, row)) return refuse('role-not-allowed', { status: 403, detail: '决定书草稿只给办理机关的审批人员看。', next: ['作出决定后可以下载正式的决定书'] })
  if (row.closed_at !== null || row.accepted_at === null) return refuse('no-draft', { detail: '这件申请没有等着作出的决定，没有草稿。', next: ['下载已有的文书'] })
  const said = typeof draft === 'string' ? proposed(county, row, draft) : draft
  const reasons = pointsOf(said.reasons)
  const provisions = said.provisions.length > 0 ? said.provisions : citedIn(reasons.join('\n'))
  return ok(printed(await decision(county, read.value, { outcome: said.outcome, reasons, provisions }, dayOf(county.clock.now()), true), number))
}

/** What the first officer wrote, where it is the same outcome. */
function proposed(county: County, row: CaseRow, outcome: 'approve' | 'refuse'): Draft {
  return row.proposal?.outcome === outcome ? { outcome, ...decisionTextOf(county, row) } : { outcome, reasons: [], provisions: [] }
}

async function decision(county: County, { row, proofs }: ReadCase, said: Omit<DecisionSaid, 'established'>, day: string, draft: boolean): Promise<Letter> {
  return decisionLetter(await letterFactsOf(county, row), { ...said, established: await establishedBy(county, proofs) }, day, draft)
}

/** Deadlines as they were at acceptance, before any pause moved them. */
async function acceptance(county: County, { row, proofs }: ReadCase): Promise<Letter> {
  const [first] = await pausesOf(county.db, county.region, row.id)
  const last = (end: Date | null) => (end === null ? null : dayOf(new Date(end.getTime() - 1)))
  const asked = proofs.filter((proof) => proof.route !== 'not-needed')
  return acceptanceLetter(await letterFactsOf(county, row), {
    promised: last(first ? first.promised_before : row.promised_at), statutory: last(first ? first.statutory_before : row.statutory_at),
    proofs: asked.length, ours: asked.filter((proof) => proof.route !== 'submission').length,
  })
}

function printed(letter: Letter, number: string): FileAnswer {
  return { fileName: `${letter.title}${letter.draft ? '（草稿）' : ''}-${number}.pdf`, mediaType: 'application/pdf', content: printLetter(letter).pdf, inline: true }
}
