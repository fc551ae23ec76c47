/** Which identity provider signs staff in: told by whoever connects it. */
import type { County } from '../../platform/county.ts'

const issuers = new WeakMap<County, string>()

export function signStaffInAt(county: County, issuer: string): void {
  issuers.set(county, issuer)
}

export function staffIssuer(county: County): string {
  const issuer = issuers.get(county)
  if (issuer === undefined) throw new Error('no identity provider was set up')
  return issuer
}
