/**
 * `npm run check` is the fast part, `npm test` everything: gates over the source, unit tests with full coverage of the pure rules,
 * tests on a real PostgreSQL, journeys in a real browser. A gate that fails does not keep the others from being seen.
 */
import { spawn } from 'node:child_process'
import { globSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { browserPath } from './support/browser.ts'
import { startTestServer } from './support/postgres.ts'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const sources = ['src', 'portal', 'sandbox', 'desk', 'tests', 'bench'].filter((folder) => existsSync(join(root, folder)))

interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const gates: readonly Step[] = [
  // TypeScript 7 checks; 6 stays for the tools that read TypeScript through its API (CONTRIBUTING.md).
  { name: 'types', command: [process.execPath, join(root, 'node_modules/ts7/bin/tsc'), '-p', '.'] },
  { name: 'types of the desk', command: [process.execPath, join(root, 'node_modules/ts7/bin/tsc'), '-p', 'desk'] },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', ...sources] },
  { name: 'room boundaries', command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...sources] },
  { name: 'dead code', command: [bin('knip')] },
]

/** Runs one step; what it prints is shown when it fails, or live when `live`. */
function run({ name, command: [program = '', ...args], env = {} }: Step, live = false): Promise<boolean> {
  const started = performance.now()
  return new Promise((resolve) => {
    // Our own node goes first, so that a tool's launcher never finds an older one.
    const path = `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`
    const child = spawn(program, args, { cwd: root, env: { ...process.env, PATH: path, ...env }, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => { said += chunk.toString() })
    child.once('error', (error) => { said += error.message; resolve(false) })
    child.once('exit', (code) => {
      const good = code === 0
      console.log(`${good ? '✔' : '✘'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
      if (!good && !live) console.log(said.trimEnd())
      resolve(good)
    })
  })
}

const found = (pattern: string) => globSync(pattern, { cwd: root, exclude: ['node_modules/**'] }).toSorted()
const needsDatabase = (file: string) => file.endsWith('.db.test.ts') || file.startsWith('tests/attacks/') || file.startsWith('tests/faults/') || file.startsWith('tests/journeys/')

const hooks = ['--import', join(root, 'src/platform/tsx.ts')]
const testing = (name: string, files: readonly string[], more: readonly string[] = []): Step => ({
  name, command: [process.execPath, ...hooks, '--test', '--test-reporter=spec', ...more, ...files],
})

/** The pure rules and the kernel are covered in every branch; what is missing fails the run. */
const coverage = [
  '--experimental-test-coverage', '--test-coverage-include=src/rooms/**/rules.ts', '--test-coverage-include=src/rooms/findings/rules/*.ts', '--test-coverage-include=src/rooms/lists/changes/*-rules.ts',
  '--test-coverage-exclude=**/*.test.ts', '--test-coverage-lines=100', '--test-coverage-branches=100', '--test-coverage-functions=100',
]

async function main(fast: boolean): Promise<number> {
  const all = found('{src,portal,sandbox,desk,tests}/**/*.test.{ts,tsx}')
  const outcomes: boolean[] = []
  for (let i = 0; i < gates.length; i += 2) outcomes.push(...await Promise.all(gates.slice(i, i + 2).map((gate) => run(gate))))
  outcomes.push(await run(testing('unit and property tests', all.filter((file) => !needsDatabase(file)), coverage), !fast))
  if (!fast) outcomes.push(await onRealParts(all.filter(needsDatabase)))
  return outcomes.every(Boolean) ? 0 : 1
}

/** One server for all files; a database of its own for each. */
async function onRealParts(files: readonly string[]): Promise<boolean> {
  console.log(`browser: ${await browserPath()}`)
  const server = await startTestServer()
  try {
    return await run({ ...testing('tests on a real database and in a real browser', files, ['--test-concurrency=2']), env: { ...server.env } }, true)
  } finally {
    await server.stop()
  }
}

process.exit(await main(process.argv[2] === 'check'))
