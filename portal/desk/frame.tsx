/** The frame of the desk's pages: the portal's, denser. */
import type { ComponentChildren } from 'preact'
import { Body, Page } from '../kit/layout.tsx'
import type { Frame } from '../site/frame.ts'

interface DeskPageProps {
  readonly frame: Frame
  readonly title: string
  readonly aside?: ComponentChildren
  /** Without the sheet: a page of tables. */
  readonly bare?: boolean
  readonly children: ComponentChildren
}

export function DeskPage({ frame, title, aside, bare = false, children }: DeskPageProps) {
  return <Page frame={frame} title={title} place="desk" desk><div class="desk"><Body aside={aside} bare={bare}>{children}</Body></div></Page>
}
