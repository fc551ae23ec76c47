/**
 * Identifiers of electronic certificates (GB/T 36904): `1.2.156.3005.2.<type>.<issuer>.<serial>.<version>.<check>`.
 */
import { parseCreditCode } from './credit-code.ts'
import { ok, refuse } from './result.ts'
import type { Refusal, Result } from './result.ts'
import { plainCode } from './typing.ts'

export interface LicenceIdentifierParts {
  /** Type of certificate: credit code of the body that defined it, and 3 digits. */
  readonly type: string
  /** Credit code of the issuing body; in old data 6 digits of area. */
  readonly issuer: string
  /** Up to 32 digits or capital letters. */
  readonly serial: string
  /** 3 digits; a corrected certificate gets the next one. */
  readonly version: string
}

export interface LicenceIdentifier extends LicenceIdentifierParts {
  /** The whole identifier in plain form. */
  readonly identifier: string
}

const root = '1.2.156.3005.2.'
const form = /^([0-9A-Z]{18}\d{3})\.([0-9A-Z]{18}|\d{6})\.([0-9A-Z]{1,32})\.(\d{3})\.([0-9A-Z])$/

/**
 * Reads a certificate identifier. Refuses, all with status 400: `licence-identifier-shape`, `licence-identifier-type` and
 * `licence-identifier-issuer` (a credit code in it is wrong), `licence-identifier-check`.
 */
export function parseLicenceIdentifier(text: string): Result<LicenceIdentifier> {
  const identifier = plainCode(text)
  if (!identifier.startsWith(root)) return no('shape', `电子证照标识应以 ${root.slice(0, -1)} 开头`)
  const [, type, issuer, serial, version, check] = form.exec(identifier.slice(root.length)) ?? []
  if (!type || !issuer || !serial || !version || !check) {
    return no('shape', `电子证照标识在 ${root.slice(0, -1)} 之后应依次是：21 位证照类型代码、颁发机构代码、流水号、3 位版本号、1 位校验码，各段用“.”分开`)
  }
  const parts = { type, issuer, serial, version }
  return checkBodies(parts) ?? checkLast(parts, check) ?? ok({ identifier, ...parts })
}

/** Writes an identifier with its check character. Refuses what `parseLicenceIdentifier` would refuse. */
export function licenceIdentifier(parts: LicenceIdentifierParts): Result<string> {
  const body = [parts.type, parts.issuer, parts.serial, parts.version]
  const check = body.every((part) => /^[0-9A-Z]+$/.test(part)) ? licenceCheckCharacter(body.join('')) : ''
  const parsed = parseLicenceIdentifier(`${root}${body.join('.')}.${check}`)
  return parsed.ok ? ok(parsed.value.identifier) : parsed
}

/**
 * The check character (ISO 7064 MOD 37,36, hybrid) over type, issuer, serial and version written one after the other, without dots
 * and without the root. Anything but digits and capital letters is a bug.
 */
export function licenceCheckCharacter(body: string): string {
  if (!/^[0-9A-Z]+$/.test(body)) throw new RangeError('digits and capital letters come before the check character')
  let product = 36
  for (const character of body) {
    const sum = (product + Number.parseInt(character, 36)) % 36 || 36
    product = sum * 2 % 37
  }
  return ((37 - product) % 36).toString(36).toUpperCase()
}

function checkBodies({ type, issuer }: LicenceIdentifierParts): Refusal | null {
  const definer = parseCreditCode(type.slice(0, 18))
  if (!definer.ok) return no('type', `证照类型代码的前 18 位不对。${definer.detail}`)
  const body = issuer.length === 18 ? parseCreditCode(issuer) : null
  return body && !body.ok ? no('issuer', `颁发机构代码不对。${body.detail}`) : null
}

function checkLast({ type, issuer, serial, version }: LicenceIdentifierParts, given: string): Refusal | null {
  const expected = licenceCheckCharacter(type + issuer + serial + version)
  return given === expected ? null : no('check', `电子证照标识的校验码不符：应为 ${expected}，现为 ${given}，请逐位核对`)
}

const no = (which: string, detail: string): Refusal => refuse(`licence-identifier-${which}`, { status: 400, detail })
