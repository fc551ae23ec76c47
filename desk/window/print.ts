/** The paper that is printed on: a sheet, or a roll that is cut where the text ends. The choice is remembered. */
import type { Format } from './receipt.tsx'

const FORMAT = 'counter-receipt'
const MM_PER_PX = 25.4 / 96

export const rememberedFormat = (): Format => (localStorage.getItem(FORMAT) === 'roll' ? 'roll' : 'a4')
export const rememberFormat = (format: Format): void => { localStorage.setItem(FORMAT, format) }

const sheet = new CSSStyleSheet()

/** Measures what is laid out as a receipt. */
export function sizePaper(format: Format): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const height = document.querySelector<HTMLElement>('#receipt')?.offsetHeight ?? 0
  sheet.replaceSync(format === 'a4' ? '@page { size: A4; margin: 20mm }' : `@page { size: 80mm ${Math.ceil(height * MM_PER_PX) + 4}mm; margin: 0 }`)
}
