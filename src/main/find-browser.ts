/** A Chromium of this machine, for the tests in a browser. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const elsewhere = [
  '/usr/lib/chromium/chromium', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a browser: the one named in `CHROMIUM`, else the first found. */
export function findBrowser(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const inPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '').flatMap((folder) => names.map((name) => join(folder, name)))
  const named = env['CHROMIUM']
  return [...(named ? [named] : []), ...inPath, ...names.map((name) => join('/usr/bin', name)), ...elsewhere].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
