/** Why somebody may not commit, and the way back, where they would otherwise have been offered it (C2.6). */
import type { PersonProof } from '../../../src/rooms/cases/index.ts'
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { Notice, Summary } from '../../kit/parts.tsx'
import type { Standing } from '../../views.ts'
import { apply as t } from './texts.ts'

export function Barred({ proofs, standing }: { proofs: readonly PersonProof[]; standing: Standing | null }) {
  if (proofs.length === 0) return null
  const entries = standing?.blocked === true ? standing.entries.filter((e) => e.live) : []
  return (
    <Notice kind="warn">
      <h2>{t.gateWhy}</h2>
      {entries.length === 0 ? <p>{proofs[0]?.reason}</p> : entries.map((entry) => (
        <Summary key={entry.document} rows={[
          { label: entry.tierName, value: `${entry.reason}（${entry.organ}，${formatDay(entry.decidedOn)}，${entry.document}）` },
          { label: t.gateBack, value: <ol class="steps">{entry.repairSteps.map((step) => <li key={step}>{step}</li>)}</ol> },
        ]} />
      ))}
      <p>{t.gateGoOn}</p>
      {entries.length === 0 ? null : <p><a href="/my/credit">{t.gateCredit}</a></p>}
    </Notice>
  )
}
