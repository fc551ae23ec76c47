/** Guides that come in: none lists a cancelled proof among what is to be brought, in its materials or in its words (C1.4). */
import { dayOf } from '../../../kernel/day.ts'
import type { Refusal } from '../../../kernel/result.ts'
import { refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import type { NameIndex, Reference } from '../../catalogue/index.ts'
import { knownNames, nameIndex } from '../../catalogue/index.ts'
import { entriesOf, versionOn } from '../store.ts'
import { refuseAll } from './guard.ts'
import { mentionsIn, wordsOf } from './known.ts'
import type { Rebound } from './record.ts'
import type { Barred, Standing } from './rules.ts'
import { barredIn, barredName } from './rules.ts'
import { guard as t } from './texts.ts'

interface Asking {
  readonly matter: string
  readonly text: string
  readonly found: Barred
}

/** Looks at what the reference itself cancels, which is not committed yet. Refuses the import with every line that asks for it. */
export async function guardGuides(tx: Tx, reference: Reference): Promise<Refusal | null> {
  const version = await versionOn(tx, tx.region, 'cancel', dayOf(tx.now))
  const entries = version === undefined ? [] : await entriesOf(tx, tx.region, 'cancel', version.version)
  const cancelled = new Map(entries.filter((entry) => entry.inForce).map((entry) => [entry.item, entry]))
  const asking = askingIn(reference, await namesIn(reference), (item) => cancelled.get(item)?.scope ?? 'open')
  if (asking.length === 0) return null
  const organs = new Map(reference.matters.map(({ data }) => [data.code, data.organ]))
  const names = new Map(reference.items.map(({ data }) => [data.编号, data.证明名称]))
  const refusals = await refuseAll(tx.county, tx.by, asking.map(({ matter, text, found }): Rebound => {
    const entry = cancelled.get(found.item)
    return {
      demand: { organ: organs.get(matter) ?? '', way: 'guide', text, object: matter }, named: found.named,
      forbids: {
        item: found.item, barred: found.barred, name: names.get(found.item) ?? found.item, version: version?.version ?? 0, from: version?.inForceFrom ?? '', basis: entry?.basis ?? '',
        article: entry?.article ?? '', replacedBy: entry?.replacedBy ?? '', upstream: entry?.upstream ?? [],
      },
    }
  }))
  const lines = asking.map(({ matter, text }, i) => `${matter} “${text}”：${refusals[i]?.detail ?? ''}`)
  return refuse('proof-cancelled', { status: 403, detail: lines.join('\n'), next: [t.takeOut], clause: 'C1.4' })
}

function namesIn(reference: Reference): Promise<NameIndex> {
  const plain = new Map(reference.facts.map(({ data }) => [data.item, data.plain]))
  const items = new Map(reference.items.map(({ data }) => [data.编号, { code: data.编号, name: data.证明名称, plain: plain.get(data.编号) ?? data.证明名称 }]))
  const words = reference.proofNames.map(({ data }) => data)
  return nameIndex(knownNames({ items, proofNames: words }), words)
}

/** Materials are named as such; conditions, notes and questions are words. A note on a cancelled proof's own line may name it. */
function askingIn(reference: Reference, index: NameIndex, standing: (item: string) => Standing): Asking[] {
  const words: readonly { matter: string; text: string; own?: string }[] = [
    ...reference.matters.map(({ data }) => ({ matter: data.code, text: data.accept_condition })),
    ...reference.requirements.map(({ data }) => ({ matter: data.matter, text: data.note ?? '', own: data.item })),
    ...reference.questions.map(({ data }) => ({ matter: data.matter, text: `${data.label} ${data.help ?? ''}` })),
  ]
  const one = (matter: string, text: string, found: Barred | null): Asking[] => (found === null ? [] : [{ matter, text, found }])
  return [
    ...reference.materials.flatMap(({ data }) => one(data.matter, data.name, barredName(mentionsIn(index, data.name), data.name, standing, false))),
    ...words.flatMap(({ matter, text, own }) => one(matter, text, barredIn(mentionsIn(index, text).filter(({ item }) => item !== own), wordsOf(text), standing, false))),
  ]
}
