/** Telling processes apart: a number alone is used again after a while. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Something that no other process with this number has: when it was started, and in which run of the machine. Undefined: no such process. */
export function birthOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      // The second field is the program's name in brackets and may itself hold blanks and brackets.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      const [state, started] = [fields[0], fields[19]]
      if (state === 'Z' || started === undefined) return undefined
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${started}`
    } catch {
      return undefined
    }
  }
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined
}
