/** The one font of our papers, and where a character it lacks is looked for: in the fonts this machine happens to have. */
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import type { Coverage } from './cmap.ts'
import { coverageOf } from './cmap.ts'

export interface Font {
  readonly family: string
  readonly file: Buffer
  readonly coverage: Coverage
}

let own: Font | undefined

/** Noto Serif SC Regular: GB 18030's characters of daily use and many rare ones, with 㐀 and 䶮. Read when the first paper is made. */
export function ownFont(): Font {
  if (own) return own
  const file = readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'))
  const coverage = coverageOf(file)
  if (!coverage) throw new Error('the font of our papers cannot be read')
  own = { family: 'Noto Serif SC', file, coverage }
  return own
}

/** Fonts known to hold characters beyond the first 65,536, by file name, those that look most like ours first. */
const others: readonly (readonly [file: string, family: string])[] = [
  ['NotoSerifCJK-Regular.ttc', 'Noto Serif CJK SC'], ['NotoSerifCJKsc-Regular.otf', 'Noto Serif CJK SC'], ['SourceHanSerifSC-Regular.otf', 'Source Han Serif SC'],
  ['simsunb.ttf', 'SimSun-ExtB'], ['HanaMinB.ttf', 'HanaMinB'], ['mingliub.ttc', 'MingLiU-ExtB'],
  ['PlangothicP1-Regular.ttf', 'Plangothic P1'], ['PlangothicP2-Regular.ttf', 'Plangothic P2'],
  ['NotoSansCJK-Regular.ttc', 'Noto Sans CJK SC'], ['NotoSansCJKsc-Regular.otf', 'Noto Sans CJK SC'], ['SourceHanSansSC-Regular.otf', 'Source Han Sans SC'],
]

/** Where systems keep their fonts. */
function fontFolders(): string[] {
  const windows = process.env['WINDIR']
  return [
    '/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts'), join(homedir(), '.local/share/fonts'), '/Library/Fonts', '/System/Library/Fonts',
    join(homedir(), 'Library/Fonts'), ...(windows === undefined ? [] : [join(windows, 'Fonts')]),
  ]
}

const DEEPEST = 5

function filesBelow(folder: string, depth = 0): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? (depth < DEEPEST ? filesBelow(path, depth + 1) : []) : [path]
    })
  } catch {
    return [] // there is no such folder here, or it is not ours to read
  }
}

export interface InstalledFonts {
  /** The first installed font that has the character; null: none has it. */
  with(codePoint: number): Font | null
}

/** Installed fonts of the list above, looked for when first asked; a file is read only when a paper needs it. */
export function installedFonts(folders: readonly string[] = fontFolders()): InstalledFonts {
  let paths: readonly (readonly [path: string, family: string])[] | undefined
  const read = new Map<string, Font | null>()
  const look = () => {
    const files = folders.flatMap((folder) => filesBelow(folder))
    return others.flatMap(([name, family]) => {
      const path = files.find((file) => basename(file) === name)
      return path === undefined ? [] : [[path, family] as const]
    })
  }
  const fontAt = (path: string, family: string): Font | null => {
    const known = read.get(path)
    if (known !== undefined) return known
    const file = readFileSync(path)
    const coverage = coverageOf(file)
    const font = coverage ? { family, file, coverage } : null
    read.set(path, font)
    return font
  }
  return {
    with(codePoint) {
      paths ??= look()
      for (const [path, family] of paths) {
        const font = fontAt(path, family)
        if (font?.coverage.has(codePoint)) return font
      }
      return null
    },
  }
}
