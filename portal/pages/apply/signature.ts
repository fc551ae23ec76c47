/** Reads a signature out of a posted form: strokes of a finger, or the name as typed. */
import type { Signature } from '../../../src/rooms/cases/index.ts'
import type { Actor } from '../../../src/platform/actor.ts'

const LONGEST_PATH = 200_000
const pathForm = /^(?:[MLl][\d. -]+)+$/

/** A drawn one bears the name of who is signed in and drew it. */
export function signatureFrom(actor: Actor, body: Readonly<Record<string, string>>): Signature {
  const image = body['image'] ?? ''
  if (image !== '' && image.length <= LONGEST_PATH && pathForm.test(image)) return { kind: 'drawn', name: actor.person?.name ?? actor.name, image }
  return { kind: 'typed', name: (body['name'] ?? '').trim().slice(0, 100) }
}
