/**
 * Identifiers: UUIDv7 made by the application for rows (never shown to the public, because it tells its time), random codes
 * for what the public sees.
 */
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** A new row id: ordered by time, unique without asking the database. */
export function newId(): string {
  return v7()
}

/** An unguessable code, 32 characters of base64url (192 bits). */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}
