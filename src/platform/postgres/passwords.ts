/** The passwords of the embedded server: made once, kept where only the one who starts us can read them. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { writeFileAtomic } from '../write-file.ts'

const Passwords = z.object({ superuser: z.string().min(20), owner: z.string().min(20), app: z.string().min(20) })
export type Passwords = z.infer<typeof Passwords>

/** Reads the passwords, or makes them when there is no cluster yet. Refuses when a cluster exists whose passwords are gone. */
export function passwordsIn(directory: string, clusterExists: boolean): Result<Passwords> {
  const path = join(directory, 'passwords.json')
  if (existsSync(path)) {
    const found = Passwords.safeParse(readJson(path))
    if (found.success) return ok(found.data)
  }
  if (clusterExists) {
    return refuse('passwords-lost', {
      detail: `数据库的密码文件 ${path} 不见了或已损坏，打不开已有的数据。`, status: 503,
      next: ['从备份恢复这个文件', '数据不要了的话：npm run reset'],
    })
  }
  const make = () => randomBytes(24).toString('base64url')
  const passwords = { superuser: make(), owner: make(), app: make() }
  writeFileAtomic(path, `${JSON.stringify(passwords, null, 2)}\n`, 0o600)
  return ok(passwords)
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
