/** What a department answers to a question, healthy or with a fault. Knows nothing of connections. */
import type { Fault, Reply } from './faults.ts'
import { cutShort, noRecord, notAllowed } from './faults.ts'
import type { Department, Register } from './register.ts'

/** A question as it came over the wire. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly purpose: string | undefined
  readonly basis: string | undefined
  /** The question's own fields; null when they could not be read. */
  field(name: string): string | null
}

const refusal = (status: number, code: string, message: string): Reply => ({ status, text: JSON.stringify({ code, message }) })
const said = (text: string | undefined): boolean => text !== undefined && text !== ''

export type Answering = (asked: Asked, fault: Fault) => Reply

/** Nobody is told anything without the secret, and without saying what for and on what basis. */
export function answering(department: Department, secret: string): Answering {
  const byPath = new Map(department.registers.map((register) => [register.path, register]))
  const bearer = `Bearer ${secret}`
  return (asked, fault) => {
    if (asked.authorization !== bearer) return refusal(401, 'UNAUTHORIZED', '密钥不对')
    const register = byPath.get(asked.path)
    if (!register) return refusal(404, 'NO_SUCH_PATH', '没有这个接口')
    if (register.method !== asked.method) return refusal(405, 'METHOD_NOT_ALLOWED', `请用 ${register.method}`)
    if (!said(asked.purpose) || !said(asked.basis)) return refusal(403, 'PURPOSE_REQUIRED', '没有写明查询目的（x-purpose）或依据（x-basis）')
    const key = asked.field(register.key)
    if (key === null || key === '') return refusal(400, 'BAD_REQUEST', `缺少 ${register.key}`)
    return withFault(register, key, fault)
  }
}

function withFault(register: Register, key: string, fault: Fault): Reply {
  switch (fault) {
    case 'no-record': return noRecord
    case 'refused': return notAllowed
    case 'malformed': return cutShort(recordOf(register, key))
    case 'wrong-person': return somebodyElse(register, key)
    case 'none': case 'slow': case 'down': return recordOf(register, key)
  }
}

function recordOf(register: Register, key: string): Reply {
  const row = register.find(key)
  return row ? { status: 200, text: JSON.stringify(row) } : noRecord
}

/** Where only one person has a record, that record under a number with two digits changed about. */
function somebodyElse(register: Register, key: string): Reply {
  const other = register.findOther(key)
  if (other) return { status: 200, text: JSON.stringify(other) }
  const own = recordOf(register, key)
  return { status: own.status, text: own.text.replaceAll(key, `${key.slice(0, -2)}${key.slice(-1)}${key.slice(-2, -1)}`) }
}
