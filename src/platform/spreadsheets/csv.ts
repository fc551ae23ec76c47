/** Comma-separated text that Excel and WPS open as it is: UTF-8 with its mark, CRLF, and nothing that they would take for a formula. */

export const CSV = 'text/csv; charset=utf-8'

/** A cell that begins like a formula gets an apostrophe before it, as one types it. */
const cell = (value: string | number): string => {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csvBytes(header: readonly string[], rows: readonly (readonly (string | number)[])[]): Buffer {
  return Buffer.from(`\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`)
}
