/** `npm run build`: the desk's pages, made by Vite into dist/desk. Made at install, and at a start that finds them missing or out of date. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
export const deskFolder = join(root, 'dist/desk')
const mark = join(deskFolder, 'made-from')

/** What the pages are made from: their own sources, what they share with the server, and the versions of the libraries. */
const madeFrom = ['desk', 'src/kernel', 'src/platform/actor.ts', 'src/rooms', 'package-lock.json']

function digestOf(): string {
  const hash = createHash('sha256')
  const files = madeFrom.flatMap((part) => {
    const path = join(root, part)
    if (part.includes('.')) return [path]
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && (part !== 'src/rooms' || /^(rules|types|texts)\.ts$/.test(entry.name)))
      .map((entry) => join(entry.parentPath, entry.name))
  })
  for (const file of files.toSorted()) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Whether what is there was made from what is here. */
export function deskIsCurrent(): boolean {
  return existsSync(join(deskFolder, 'index.html')) && existsSync(mark) && readFileSync(mark, 'utf8') === digestOf()
}

/** Makes the pages if need be. Comes back when they are there. */
export async function buildDesk(say: (line: string) => void = () => undefined): Promise<void> {
  if (deskIsCurrent()) return
  say('正在制作工作台页面（只在安装或更新后做一次）…')
  const { build } = await import('vite')
  await build({ configFile: join(root, 'desk/vite.config.ts'), logLevel: 'warn' })
  mkdirSync(deskFolder, { recursive: true })
  writeFileSync(mark, digestOf())
}

if (import.meta.main) await buildDesk(console.log)
