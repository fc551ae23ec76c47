/** Pictures of papers: turned into JPEG no larger than need be, so that writing stays readable and lines stay free. */
import type { PaperFile } from './visit.ts'

const LONGEST_SIDE = 1600
const MOST_PDF = 5 * 1024 * 1024

async function jpegOf(file: Blob, side: number, quality: number): Promise<string | null> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return null
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  // Paper is white where a picture is transparent.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas.toDataURL('image/jpeg', quality)
}

const base64Of = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1)

/** A file as it is sent; null when it cannot be read or is too large. */
export async function paperOf(file: File): Promise<PaperFile | null> {
  if (file.type === 'application/pdf') {
    if (file.size > MOST_PDF) return null
    const dataUrl = await new Promise<string>((resolve) => {
      const reader = new FileReader()
      reader.addEventListener('loadend', () => { resolve(typeof reader.result === 'string' ? reader.result : '') })
      reader.readAsDataURL(file)
    })
    return dataUrl === '' ? null : { name: file.name.slice(0, 120), mediaType: 'application/pdf', data: base64Of(dataUrl) }
  }
  const picture = await jpegOf(file, LONGEST_SIDE, 0.8)
  return picture === null ? null : { name: (file.name || 'paper.jpg').slice(0, 120), mediaType: 'image/jpeg', data: base64Of(picture) }
}

/** A signature on paper must fit into its letter: smaller and smaller until it does; null when it cannot be read. */
export async function signatureOf(file: File, longest: number): Promise<string | null> {
  for (const [side, quality] of [[1000, 0.7], [700, 0.6], [500, 0.5], [360, 0.4]] as const) {
    const picture = await jpegOf(file, side, quality)
    if (picture === null || picture.length <= longest) return picture
  }
  return null
}
