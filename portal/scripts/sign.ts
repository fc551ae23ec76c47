/** Signing by finger, pen or mouse: strokes become one SVG path in a hidden field. Typing the name stays possible. */

const WIDTH = 600
const HEIGHT = 200
/** The path must fit the field it is sent in. */
const LONGEST = 30_000

for (const box of document.querySelectorAll<HTMLElement>('[data-sign]')) open(box)

function open(box: HTMLElement): void {
  const find = <T extends Element>(selector: string) => box.querySelector<T>(selector)
  const typed = find<HTMLElement>('[data-typed]')
  const drawn = find<HTMLElement>('[data-drawn]')
  const pad = find<SVGSVGElement>('[data-pad]')
  const path = pad?.querySelector('path')
  const image = find<HTMLInputElement>('[name="image"]')
  const empty = find<HTMLElement>('[data-empty]')
  const hint = drawn?.querySelector<HTMLElement>('.pad span')
  // Somebody whose typed name was refused goes on typing.
  if (!typed || !drawn || !pad || !path || !image || !empty || typed.querySelector('[aria-invalid]')) return

  const show = (drawing: boolean) => {
    drawn.hidden = !drawing
    typed.hidden = drawing
  }
  const draw = (d: string) => {
    path.setAttribute('d', d)
    image.value = d
    if (hint) hint.hidden = d !== ''
    empty.hidden = true
  }
  show(true)

  const at = (event: PointerEvent) => {
    const { left, top, width, height } = pad.getBoundingClientRect()
    return `${Math.round(((event.clientX - left) / width) * WIDTH)} ${Math.round(((event.clientY - top) / height) * HEIGHT)}`
  }
  let down = false
  pad.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    down = true
    pad.setPointerCapture(event.pointerId)
    if (image.value.length < LONGEST) draw(`${image.value}M${at(event)}l0 .1`)
  })
  pad.addEventListener('pointermove', (event) => {
    if (down && image.value.length < LONGEST) draw(`${image.value}L${at(event)}`)
  })
  for (const end of ['pointerup', 'pointercancel'] as const) pad.addEventListener(end, () => { down = false })

  // Else a quick last stroke counts as a swipe, and the tap that follows it only stops the swipe.
  pad.addEventListener('touchstart', (event) => { event.preventDefault() }, { passive: false })

  find('[data-clear]')?.addEventListener('click', () => { draw('') })
  find('[data-type]')?.addEventListener('click', () => {
    draw('')
    show(false)
    typed.querySelector('input')?.focus()
  })
  box.closest('form')?.addEventListener('submit', (event) => {
    if (drawn.hidden || image.value !== '' || event.submitter?.hasAttribute('data-nosign')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    empty.hidden = false
    pad.scrollIntoView({ block: 'center' })
  }, { capture: true })
}

export {}
