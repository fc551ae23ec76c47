/**
 * As whom PostgreSQL runs. It refuses to run as root, so root hands it to another user of the machine: the one who owns the data
 * already, else `postgres`, else `nobody`; and where none of them can reach programs and data (a checkout in a closed home, say),
 * to root itself inside a user namespace where it carries an ordinary user's number.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, lchownSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'

export interface OsUser {
  readonly name: string
  /** Who owns the files, seen from outside. Absent: we run as ourselves and own them anyway. */
  readonly owner?: { readonly uid: number; readonly gid: number }
  /** Goes before the program. */
  readonly prefix: readonly string[]
  /** Goes into the options of `spawn`. */
  readonly spawn: { readonly uid?: number; readonly gid?: number }
}

interface Passwd { readonly name: string; readonly uid: number; readonly gid: number }

function readPasswd(): Passwd[] {
  const text = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : ''
  return text.split('\n').map((line) => line.split(':'))
    .map(([name = '', , uid = '', gid = '']) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((entry) => entry.name !== '' && entry.uid > 0)
}

/** Users to try, best first. `dataOwner` is the uid that owns the cluster already, if there is one. */
export function candidates(passwd: readonly Passwd[], dataOwner: number | undefined): OsUser[] {
  const named = [passwd.find((p) => p.uid === dataOwner), ...['postgres', 'nobody'].map((name) => passwd.find((p) => p.name === name))]
  const switched = [...new Set(named.filter((p) => p !== undefined))].map(({ name, uid, gid }) => ({
    name, owner: { uid, gid }, prefix: [], spawn: { uid, gid },
  }))
  const mapped = passwd.find((p) => p.name === 'postgres') ?? passwd.find((p) => p.name === 'nobody') ?? passwd[0]
  if (!mapped) return switched
  return [...switched, { name: `root（映射为 ${mapped.name}）`, owner: { uid: 0, gid: 0 }, prefix: ['unshare', '--user', `--map-user=${mapped.uid}`, '--'], spawn: {} }]
}

/** Chooses the user for programs and data under `directory` (which exists); root's choice must be able to reach both. */
export function chooseOsUser(program: string, directory: string, cluster: string): Result<OsUser> {
  if (process.getuid?.() !== 0) return ok({ name: process.env['USER'] ?? 'self', prefix: [], spawn: {} })
  const dataOwner = existsSync(cluster) ? lstatSync(cluster).uid : undefined
  for (const user of candidates(readPasswd(), dataOwner)) {
    if (reaches(user, program, directory)) return ok(user)
  }
  return refuse('no-os-user', {
    detail: '现在是 root 在运行，而 PostgreSQL 不允许用 root 运行，也没有找到能代为运行的系统用户。', status: 503,
    next: ['换一个普通用户运行 npm start', '或者新建系统用户：useradd --system postgres'],
  })
}

function reaches(user: OsUser, program: string, directory: string): boolean {
  const [command, ...args] = [...user.prefix, 'sh', '-c', 'cd "$2" && exec "$1" -V', 'sh', program, directory]
  return spawnSync(command, args, { ...user.spawn, cwd: '/', stdio: 'ignore', timeout: 10_000 }).status === 0
}

/** Gives a folder and everything in it to the user; does nothing when it is theirs already. */
export function giveTo(user: OsUser, path: string): void {
  if (!user.owner || !existsSync(path)) return
  const { uid, gid } = user.owner
  if (lstatSync(path).uid === uid) return
  const give = (each: string): void => {
    const entry = lstatSync(each)
    if (entry.isDirectory()) for (const child of readdirSync(each)) give(join(each, child))
    lchownSync(each, uid, gid)
  }
  give(path)
}
