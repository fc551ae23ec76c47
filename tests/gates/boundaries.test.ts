/** The gate of the boundaries is itself tested: one seeded violation of every rule, in TypeScript, each must be found. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')
const config = z.object({ forbidden: z.array(z.object({ name: z.string() })) }).parse(createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')))
const Output = z.object({ summary: z.object({ totalCruised: z.number(), violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }) })

const inert = 'export const x = 1\n'
const use = (path: string): string => `import { x } from '${path}'\nexport const y = x\n`

/** File → text; the files named after a rule break that rule. */
const seeds: Readonly<Record<string, string>> = {
  'src/kernel/fine.ts': inert,
  'src/platform/fine.ts': use('../kernel/fine.ts').replace('y', 'x2') + inert.replace('x', 'z'),
  'src/main/config.ts': inert,
  'src/adapters/sql/connector.ts': use('../../rooms/sharing/store.ts'), // adapter-by-port
  'src/kernel/impure.ts': `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`, // kernel-alone
  'src/kernel/impure.test.ts': use('../platform/lib.ts'), // kernel-tests
  'src/platform/lib.ts': inert,
  'src/platform/knows-room.ts': use('../rooms/organs/index.ts'), // platform-below
  'src/platform/knows-main.ts': use('../main/config.ts'), // main-on-top
  'src/platform/missing.ts': use('./nowhere.ts'), // resolvable
  'src/platform/undeclared.ts': `import { x } from 'pino'\nexport const y = x\n`, // declared
  'src/platform/dev.ts': `import fc from 'fast-check'\nexport const y = fc.integer\n`, // no-dev-in-product
  'src/platform/a.ts': `import { b } from './b.ts'\nexport const a = () => b\n`, // no-circular
  'src/platform/b.ts': `import { a } from './a.ts'\nexport const b = () => a\n`,
  'src/platform/tested.ts': use('./lib.test.ts'), // not-to-tests
  'src/platform/lib.test.ts': inert,
  'src/rooms/sharing/store.ts': inert,
  'src/rooms/sharing/port.ts': inert,
  'src/rooms/sharing/rules.ts': use('./store.ts'), // rules-pure
  'src/rooms/sharing/types.ts': use('./port.ts'), // rules-by-type
  'src/rooms/sharing/views/deep.ts': use('../../organs/store.ts'), // room-by-index
  'src/rooms/sharing/acts/outside.ts': use('../../../adapters/http/connector.ts'), // room-stands-on
  'src/adapters/http/connector.ts': inert,
  'src/rooms/unheard-of/index.ts': inert,
  'src/rooms/unheard-of/store.ts': use('./index.ts'), // known-room
  'portal/page.tsx': use('../src/rooms/organs/store.ts'), // portal-by-index
  'desk/page.tsx': use('../src/rooms/organs/store.ts'), // desk-by-contract
  'src/rooms/organs/contract.ts': inert,
  'desk/form.tsx': use('../src/rooms/organs/contract.ts'), // desk-types-only
  'sandbox/start.ts': use('../src/platform/lib.ts'), // sandbox-apart
}

const order = ['organs', 'identity', 'notices', 'catalogue', 'lists', 'surveys', 'findings', 'credit', 'archives', 'commitments', 'sharing', 'agency', 'resolution', 'cases', 'counter', 'work', 'statistics']

test('each rule of the boundaries finds what breaks it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
  try {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    for (const [path, text] of Object.entries(seeds)) write(path, text)
    order.forEach((room, i) => { // each room looks to its right
      write(`src/rooms/${room}/index.ts`, inert)
      write(`src/rooms/${room}/store.ts`, order[i + 1] ? use(`../${order[i + 1] ?? ''}/index.ts`) : inert)
    })
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) cpSync(join(root, file), join(folder, file))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const { violations, totalCruised } = await cruise(folder)
    assert.ok(totalCruised > order.length * 2, 'TypeScript files are seen')
    const found = new Set(violations.map((each) => each.rule.name))
    const silent = config.forbidden.map((rule) => rule.name).filter((name) => !found.has(name) && name !== `room-order-${order.at(-1) ?? ''}`)
    assert.deepEqual(silent, [])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function cruise(folder: string): Promise<z.output<typeof Output>['summary']> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'portal', 'sandbox', 'desk'], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      const parsed = Output.safeParse(stdout === '' ? undefined : JSON.parse(stdout))
      if (parsed.success) resolve(parsed.data.summary)
      else reject(error ?? parsed.error)
    })
  })
}
