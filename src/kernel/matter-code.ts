/**
 * Implementation codes of matters (GB/T 39554 in practice): credit code of the implementing organ (18), one digit of level, basic code
 * of the matter (12); 31 characters.
 */
import { parseCreditCode } from './credit-code.ts'
import { ok, refuse } from './result.ts'
import type { Refusal, Result } from './result.ts'
import { plainCode } from './typing.ts'

const levels = { national: '1', provincial: '2', city: '3', county: '4', township: '5', village: '6' } as const

/** Level at which a matter is handled; a county's own matters are of the last three. */
export type ImplementationLevel = keyof typeof levels

export interface ImplementationParts {
  /** Credit code of the implementing organ. */
  readonly uscc: string
  readonly level: ImplementationLevel
  /** 12 digits. */
  readonly basic: string
}

/** The 31-character code. Refuses with status 400: a wrong credit code as `parseCreditCode` does, `matter-code-basic`. */
export function implementationCode({ uscc, level, basic }: ImplementationParts): Result<string> {
  const organ = parseCreditCode(uscc)
  if (!organ.ok) return organ
  if (!/^\d{12}$/.test(basic)) return no('matter-code-basic', `事项基本编码应为 12 位数字，现为“${basic}”`)
  return ok(organ.value.code + levels[level] + basic)
}

/** Reads a 31-character code. Refuses with status 400: `matter-code-shape`, `matter-code-level`, `matter-code-basic`, or the credit code's reason. */
export function parseImplementationCode(text: string): Result<ImplementationParts> {
  const code = plainCode(text)
  const length = [...code].length
  if (length !== 31) return no('matter-code-shape', `事项实施编码应为 31 位，现为 ${length} 位`)
  const level = levelOf(code.charAt(18))
  if (!level) return no('matter-code-level', `事项实施编码第 19 位应是行使层级（4 县级、5 乡级、6 村级），现为 ${code.charAt(18)}`)
  const made = implementationCode({ uscc: code.slice(0, 18), level, basic: code.slice(19) })
  return made.ok ? ok({ uscc: code.slice(0, 18), level, basic: code.slice(19) }) : made
}

function levelOf(digit: string): ImplementationLevel | undefined {
  const names = Object.keys(levels) as ImplementationLevel[] // the keys of a constant
  return names.find((name) => levels[name] === digit)
}

const no = (code: string, detail: string): Refusal => refuse(code, { status: 400, detail })
