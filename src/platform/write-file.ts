/** Writing a small file so that it is either the old one or the new one, whatever happens in between. */
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

/** Writes beside the file, to the disk, and then takes its place. `mode` as in `chmod`. */
export function writeFileAtomic(path: string, text: string, mode: number): void {
  const beside = `${path}.${process.pid}.new`
  const fd = openSync(beside, 'w', mode)
  try {
    writeSync(fd, text)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(beside, path)
}
