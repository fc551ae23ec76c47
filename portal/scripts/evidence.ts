/** Makes a phone's photos smaller before they are sent. Without it they are sent as they are, up to the limit the page names. */

const LONGEST = 2400
const ENOUGH_BYTES = 1_500_000

const box = document.querySelector<HTMLElement>('[data-shrink]')
const input = box?.querySelector<HTMLInputElement>('input[type=file]')
const button = input?.form?.querySelector<HTMLButtonElement>('button')

/** A photo stays upright and readable; what can't be drawn, and what is no photo, stays as it is. */
async function smaller(file: File): Promise<File> {
  if (!/^image\/(jpeg|png)$/.test(file.type) || file.size <= ENOUGH_BYTES) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/jpeg', 0.85) })
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file
  } catch {
    return file
  }
}

async function shrink(input: HTMLInputElement): Promise<void> {
  const chosen = [...input.files ?? []]
  if (button) button.disabled = true
  const word = button?.textContent ?? ''
  if (button && chosen.some((file) => file.size > ENOUGH_BYTES)) button.textContent = box?.dataset['shrink'] ?? word
  const fitting = new DataTransfer()
  for (const file of chosen) fitting.items.add(await smaller(file))
  input.files = fitting.files
  if (button) {
    button.disabled = false
    button.textContent = word
  }
}

input?.addEventListener('change', () => { void shrink(input) })

export {}
