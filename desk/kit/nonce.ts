/** Libraries that measure a scroll bar or lock scrolling write a style without knowing the nonce: every style made here is given it. */
export function giveStylesNonce(nonce: string): void {
  const make = document.createElement.bind(document)
  const create = (tag: string, options?: ElementCreationOptions): HTMLElement => {
    const made = make(tag, options)
    if (tag === 'style') made.nonce = nonce
    return made
  }
  document.createElement = create
}
