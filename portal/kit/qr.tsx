/** A QR code as one path of an SVG: no picture to load, sharp on any paper. */
import { encode } from 'uqr'

/** Modules of a code, row by row, without the quiet zone. Level M: readable with a fold or a stain. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0 }).data
}

/** White modules that scanners need around it. */
const QUIET = 4

export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = qrModules(text)
  const size = rows.length + 2 * QUIET
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : []))).join('')
  return <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}><path fill="#fff" d={`M0 0h${size}v${size}H0z`} /><path d={path} /></svg>
}
