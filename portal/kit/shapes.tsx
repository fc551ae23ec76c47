/** Shapes that stand beside a word, so that colour is never alone. */
import type { VNode } from 'preact'

export type Shape = 'done' | 'working' | 'yours' | 'late' | 'off' | 'waived'

const paths: Readonly<Record<Shape, VNode>> = {
  done: <path d="M8 0a8 8 0 100 16A8 8 0 008 0m-1.2 11.6L3.4 8.2l1.3-1.3 2.1 2.1 4.4-4.4 1.3 1.3z" />,
  working: <path d="M8 0a8 8 0 100 16A8 8 0 008 0m0 1.8v12.4A6.2 6.2 0 018 1.8" fill-rule="evenodd" />,
  yours: <path d="M2 1l13 7-13 7z" />,
  late: <path d="M8 0l8 8-8 8-8-8zM7 4v5h2V4zm0 6v2h2v-2z" fill-rule="evenodd" />,
  off: <path d="M1 7h14v2H1z" />,
  waived: <path d="M3 0h7l3 3v13H3zm1.6 1.6v12.8h6.8V4H9.4V1.6zM0 13.4L14.6 1l1.1 1.3L1.1 14.7z" fill-rule="evenodd" />,
}

export function Mark({ shape }: { shape: Shape }) {
  return <svg viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">{paths[shape]}</svg>
}

/** A state: word, shape and colour. */
export function Tag({ shape, children }: { shape: Shape; children: string }) {
  return <span class={`tag ${shape}`}><Mark shape={shape} />{children}</span>
}

/** The word mark's sign: a sheet of paper, ticked through. */
export function Sign() {
  return (
    <svg viewBox="0 0 28 28" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linejoin="round" aria-hidden="true">
      <path d="M21 16v10H4V2h11l6 6" /><path d="M9 14l4.6 5L26 6" stroke-width="3.4" stroke-linecap="round" />
    </svg>
  )
}
