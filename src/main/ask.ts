/** Asking a person at the terminal. */
import { createInterface } from 'node:readline/promises'

/** True only when they typed `yes`. False at once when there is nobody to ask. */
export async function askYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(`${question}\n输入 yes 确认：`)).trim() === 'yes'
  } finally {
    terminal.close()
  }
}
