/** Files out of and into the browser. */
import type { Query } from '../kit/api.ts'
import { address, Problem, Unreachable } from '../kit/api.ts'

/** Saves what an address answers with under the name the server gives it. */
export async function download(path: string, query: Query = {}): Promise<void> {
  const response = await fetch(address(path, query), { credentials: 'same-origin' }).catch(() => { throw new Unreachable() })
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => ({})) as ConstructorParameters<typeof Problem>[1])
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  save(await response.blob(), name === undefined ? '导出.xlsx' : decodeURIComponent(name))
}

export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(url) }, 10_000)
}

/** A workbook that came inside an answer. */
export function saveBase64(data: string, name: string): void {
  save(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }), name)
}

/** What the server takes at most. */
export const MOST_BYTES = 5 * 1024 * 1024

/** The file as the API takes it. `progress`: from 0 to 1 while it is read. */
export function readBase64(file: File, progress: (part: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('progress', (event) => { if (event.lengthComputable) progress(event.loaded / event.total) })
    reader.addEventListener('load', () => { resolve((typeof reader.result === 'string' ? reader.result : '').replace(/^data:[^,]*,/, '')) })
    reader.addEventListener('error', () => { reject(new Error('这个文件读不出来')) })
    reader.readAsDataURL(file)
  })
}
