/**
 * What the provider must keep to itself and still have after a restart: the key it signs with, the keys of its cookies, and the seed
 * of the departments' secrets. Made once, in a file that nobody else can read.
 */
import { createHmac, generateKeyPair, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const Kept = z.object({
  signing: z.record(z.string(), z.string()),
  cookies: z.array(z.string().min(32)).min(1),
  seed: z.string().min(32),
})
export type Keys = z.output<typeof Kept>

const makePair = promisify(generateKeyPair)

async function makeKeys(): Promise<Keys> {
  const { privateKey } = await makePair('rsa', { modulusLength: 2048 })
  const signing = Kept.shape.signing.parse({ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') })
  return { signing, cookies: [randomBytes(32).toString('hex')], seed: randomBytes(32).toString('hex') }
}

/** A file that cannot be read is as good as none: the sandbox makes new keys, and people sign in again. */
function readKeys(file: string): Keys | null {
  try {
    return Kept.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Whole or not at all, and readable by its owner alone. */
export function writeSecretly(file: string, value: unknown): void {
  const fresh = `${file}.new`
  writeFileSync(fresh, JSON.stringify(value), { mode: 0o600 })
  renameSync(fresh, file)
}

export async function keysIn(dataDir: string): Promise<Keys> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'provider-keys.json')
  const kept = readKeys(file)
  if (kept) return kept
  const made = await makeKeys()
  writeSecretly(file, made)
  return made
}

/** The secret that a department's system asks for. */
export const secretOf = (keys: Keys, source: string): string => createHmac('sha256', keys.seed).update(source).digest('hex').slice(0, 40)
