/** What a counter's browser keeps for working without a network: the files of the desk's frame and of its window, named in the service worker. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** The pages that work offline, as the build's manifest names their code. */
const offlinePages = ['index.html', 'window/window-page.tsx']

/** Every file that the first load of some pages needs, scripts and styles, in the build's own names. */
export function filesOf(folder: string, pages: readonly string[] = offlinePages): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const seen = new Set<string>()
  const walk = (name: string): string[] => {
    const chunk = manifest[name]
    if (!chunk || seen.has(name)) return []
    seen.add(name)
    return [chunk.file, ...chunk.css ?? [], ...(chunk.imports ?? []).flatMap(walk)]
  }
  return [...new Set(pages.flatMap(walk))]
}

/** The service worker's text, headed by its version and files; null when the desk has not been built. */
export function serviceWorkerOf(folder: string): string | null {
  const path = join(folder, 'sw.js')
  if (!existsSync(path)) return null
  const code = readFileSync(path, 'utf8')
  const files = filesOf(folder).map((file) => `/desk/${file}`)
  const version = createHash('sha256').update(code).update(JSON.stringify(files)).digest('hex').slice(0, 12)
  return `globalThis.DESK=${JSON.stringify({ version, files })};\n${code}`
}
