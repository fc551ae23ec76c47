/** Proofs that their issuer can't lawfully know, or that villages must not issue (B1). Pure. */
import type { FactKnower } from '../../catalogue/index.ts'
import type { Facts, Found, Proof } from './facts.ts'
import { askedByProof, unique } from './no-basis.ts'
import { bodies, reason } from './reasons.ts'

/** Kinds of bodies in what is declared; what stands in brackets, a dash or "none" names nobody. */
export function bodiesIn(issuedBy: string): string[] {
  const text = issuedBy.normalize('NFKC').replace(/[(][^()]*[)]/g, ' ')
  return Object.entries(bodies).filter(([, { said }]) => said.test(text)).map(([body]) => body)
}

/** `wordsOf`: words of a name, synonyms put for one another. */
export function oddProofs({ proofs, asked }: Facts, knowers: readonly FactKnower[], wordsOf: (name: string) => readonly string[]): Found[] {
  const where = askedByProof(asked)
  const byWord = new Map(knowers.map((knower) => [knower.word, knower]))
  return [...proofs.values()].filter(({ cancelled }) => cancelled !== 'all').flatMap((proof): Found[] => {
    const reasons = whyOdd(proof, wordsOf(proof.name).flatMap((word) => byWord.get(word) ?? []))
    if (reasons.length === 0) return []
    const here = where.get(proof.code) ?? []
    const matters = unique(here.map(({ matter }) => matter))
    return [{
      kind: 'odd', subject: proof.code, title: proof.name, reasons: [...reasons, reason.askedIn(matters.length)], items: [proof.code], matters,
      organs: unique(here.map(({ organ }) => organ)), weight: 20 + matters.length, facts: [proof.name, proof.issuedBy, proof.barredToVillages, proof.cancelled], detail: {},
    }]
  })
}

const called = (named: readonly string[]) => named.map((body) => bodies[body]?.name ?? body).join('、')

function whyOdd(proof: Proof, facts: readonly FactKnower[]): string[] {
  const nobody = facts.find(({ knowers }) => knowers.length === 0)
  if (nobody) return [reason.nobodyKnows(nobody.word, nobody.why)]
  const issuers = bodiesIn(proof.issuedBy)
  const out: string[] = []
  if (issuers.includes('village') && proof.barredToVillages && proof.cancelled === 'no') out.push(reason.barred)
  // A name with two facts is odd only when none of them is the issuer's.
  const known = facts.some(({ knowers }) => issuers.some((body) => knowers.includes(body)))
  const [first] = facts
  if (first && issuers.length > 0 && !known) {
    out.push(reason.cannotKnow(called(issuers), first.word, called(first.knowers)))
  }
  return out
}
