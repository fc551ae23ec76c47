/** Pages as template literals: what is put in is escaped, unless it is a piece of page itself. */

class Html {
  readonly text: string
  constructor(text: string) { this.text = text }
}

export type { Html }
type Piece = string | number | Html | readonly Html[] | null

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

function textOf(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Html) return piece.text
  return typeof piece === 'object' ? piece.map((each) => each.text).join('') : escaped(String(piece))
}

export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(texts.map((text, i) => text + textOf(pieces[i] ?? null)).join(''))
}

/** Markup that is known to be safe, such as a library's own form. */
export function asItIs(markup: string): Html {
  return new Html(markup)
}
