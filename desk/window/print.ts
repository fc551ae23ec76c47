/** Prints what is marked as a receipt, on the paper this counter has. The choice is remembered. */
import type { Format } from './receipt.tsx'

const FORMAT = 'counter-receipt'
const MM_PER_PX = 25.4 / 96

export const rememberedFormat = (): Format => (localStorage.getItem(FORMAT) === 'roll' ? 'roll' : 'a4')
export const rememberFormat = (format: Format): void => { localStorage.setItem(FORMAT, format) }

const sheet = new CSSStyleSheet()

/** A roll is cut where the text ends; a sheet has its size. */
export function setPaper(format: Format): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const height = document.querySelector('#receipt')?.scrollHeight ?? 0
  sheet.replaceSync(format === 'a4' ? '@page { size: A4; margin: 20mm }' : `@page { size: 80mm ${Math.ceil(height * MM_PER_PX) + 8}mm; margin: 0 }`)
}

export function printReceipt(format: Format): void {
  setPaper(format)
  globalThis.print()
}
