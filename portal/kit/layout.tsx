/** The frame of every page: skip link, header, main, footer with the telephone. */
import type { ComponentChildren } from 'preact'
import type { Frame } from '../site/frame.ts'
import { Sign } from './shapes.tsx'
import { kit } from './texts.ts'

export type Place = keyof typeof kit.nav | 'none'

export interface PageProps {
  readonly frame: Frame
  /** Comes first in the browser's title. */
  readonly title: string
  readonly place?: Place
  /** Script files of this page besides the common one. */
  readonly scripts?: readonly string[]
  /** Seconds after which the page looks again for browsers without script. */
  readonly refresh?: number
  readonly children: ComponentChildren
}

/** The whole document; `children` go into main as they are. */
export function Page({ frame, title, place = 'none', scripts = [], refresh, children }: PageProps) {
  return (
    <html lang="zh-CN" class={frame.elder ? 'elder' : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} - ${kit.brand} · ${frame.county.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={frame.asset('portal.css')} />
        <link rel="icon" href={frame.asset('icon.svg')} type="image/svg+xml" />
        {refresh === undefined ? null : <noscript><meta http-equiv="refresh" content={String(refresh)} /></noscript>}
        {['page.js', ...scripts].map((name) => <script key={name} type="module" src={frame.asset(name)} />)}
      </head>
      <body>
        <a class="skip" href="#main">{kit.skip}</a>
        <Top frame={frame} place={place} />
        <main id="main" tabindex={-1}>{children}</main>
        <Foot frame={frame} />
      </body>
    </html>
  )
}

interface BodyProps {
  readonly children: ComponentChildren
  /** Beside the sheet: what one looks up. */
  readonly aside?: ComponentChildren
  /** Index tabs above the sheet. */
  readonly index?: ComponentChildren
  /** Without the sheet, where the page shows papers of its own. */
  readonly bare?: boolean
}

/** A page's ordinary body: a sheet of paper, and beside it what one looks up. */
export function Body({ children, aside, index, bare = false }: BodyProps) {
  return (
    <div class="wrap main">
      {index ? <div class="index">{index}</div> : null}
      <div class={aside ? 'columns two' : 'columns'}>
        <div class={bare ? 'column page bare' : 'column page folded-corner'}>{children}</div>
        {aside ? <aside class="aside">{aside}</aside> : null}
      </div>
    </div>
  )
}

const addresses = { home: '/', my: '/my', lists: '/lists', help: '/help' } as const

function Top({ frame, place }: { frame: Frame; place: Place }) {
  const { visitor, elder } = frame
  const back = encodeURIComponent(frame.path)
  return (
    <header class="top">
      {frame.sandbox ? <p class="sandbox">{kit.sandbox}</p> : null}
      <div class="wrap">
        <a class="brand" href="/"><Sign />{kit.brand} <small>{frame.county.name}</small></a>
        <nav aria-label={kit.mainNav}>
          <ul>
            {(Object.keys(addresses) as (keyof typeof addresses)[]).map((key) => (
              <li key={key}><a href={addresses[key]} aria-current={place === key ? 'page' : undefined}>{kit.nav[key]}</a></li>
            ))}
            {visitor?.kind === 'staff' ? <li><a href="/desk">{kit.desk}</a></li> : null}
          </ul>
        </nav>
        <div class="me">
          <a href={`/elder?on=${elder ? 0 : 1}&back=${back}`}>{elder ? kit.elderOff : kit.elderOn}</a>
          {visitor
            ? <form method="post" action="/sign-out"><input type="hidden" name="csrf" value={frame.csrf} /><button><span class="hidden">{visitor.name}，</span>{kit.signOut}</button></form>
            : <a href={`/sign-in?return=${back}`} rel="nofollow">{kit.signIn}</a>}
        </div>
      </div>
    </header>
  )
}

function Foot({ frame }: { frame: Frame }) {
  const { name, phone, callee, hours } = frame.county
  return (
    <footer class="foot">
      <div class="wrap">
        <div>
          {phone === null ? null : (
            <p class="call">{kit.callFirst}<br /><a href={`tel:${phone}`} class="nums">{phone}</a><br /><span class="quiet">{callee}{hours === null ? '' : `，${hours}`}</span></p>
          )}
        </div>
        <div>
          <ul>
            <li><a href="/help">{kit.footLinks.help}</a></li>
            <li><a href="/lists">{kit.footLinks.lists}</a></li>
            <li><a href="/still-needed">{kit.footLinks.stillNeeded}</a></li>
            <li><a href="/my/accesses">{kit.footLinks.accesses}</a></li>
            <li><button type="button" class="plain" data-read hidden data-stop={kit.stopReading}>{kit.readAloud}</button></li>
          </ul>
          <p>{name}{kit.brand}。{kit.open}</p>
        </div>
      </div>
    </footer>
  )
}
