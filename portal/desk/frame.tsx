/** The frame of the desk's pages: the portal's, denser. */
import type { ComponentChildren } from 'preact'
import { Page } from '../kit/layout.tsx'
import type { Frame } from '../site/frame.ts'

export function DeskPage({ frame, title, aside, children }: { frame: Frame; title: string; aside?: ComponentChildren; children: ComponentChildren }) {
  return (
    <Page frame={frame} title={title} place="desk" desk>
      <div class="desk">
        <div class="wrap main">
          <div class={aside ? 'columns two' : 'columns'}>
            <div class="column">{children}</div>
            {aside ? <aside class="aside">{aside}</aside> : null}
          </div>
        </div>
      </div>
    </Page>
  )
}
