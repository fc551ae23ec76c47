/** `npm run dev`: the product, started again whenever a source file changes. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const folders = ['src', 'portal', 'sandbox', 'migrations', 'reference']
/** Editors write a file in several steps; one restart for all of them. */
const CALM_MS = 150

let child: ChildProcess | undefined
let ending = false
let turn: Promise<void> = Promise.resolve()

function start(): void {
  child = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, 'start.ts')], { cwd: root, stdio: 'inherit', detached: true })
}

async function stop(): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

function again(file: string): void {
  turn = turn.then(async () => {
    if (ending) return
    console.error(`\n${file} 改动，重新启动…`)
    await stop()
    start()
  })
}

let timer: NodeJS.Timeout | undefined
for (const folder of folders.map((name) => join(root, name)).filter((path) => existsSync(path))) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (file === null || file.endsWith('.test.ts') || file.includes('~')) return
    clearTimeout(timer)
    timer = setTimeout(again, CALM_MS, file)
  })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (ending) child?.kill(signal) // the second one is passed on: it ends at once
    ending = true
    turn = turn.then(stop).then(() => process.exit(0))
  })
}
start()
