/** Live progress: asks cheaply whether something changed, and only then takes the page's own part anew. */

const FIRST_MS = 3000
const LONGEST_MS = 30_000

const said = document.createElement('p')
said.className = 'hidden'
said.setAttribute('role', 'status')
document.querySelector('main')?.append(said)

let wait = FIRST_MS
let timer: ReturnType<typeof setTimeout> | undefined

const live = () => document.querySelector<HTMLElement>('[data-live]')

function later(): void {
  clearTimeout(timer)
  if (live() && !document.hidden) timer = setTimeout(() => void look(), wait)
}

async function look(): Promise<void> {
  const part = live()
  if (!part) return
  try {
    const answer = await fetch(part.dataset['live'] ?? '', { headers: { accept: 'application/json' } })
    // Signed out meanwhile, or gone: the page as it stands says all there is.
    if (answer.status === 401 || answer.status === 404) return
    const { version } = await answer.json() as { version: number }
    if (String(version) === part.dataset['version']) wait = Math.min(wait * 1.4, LONGEST_MS)
    else {
      wait = FIRST_MS
      await renew(part)
    }
  } catch {
    wait = Math.min(wait * 2, LONGEST_MS)
  }
  later()
}

/** What the person is in the middle of is left alone: an open choice of theirs, or the focus inside. */
async function renew(part: HTMLElement): Promise<void> {
  if (part.querySelector('form[data-sent]')) return
  const html = await (await fetch(location.href, { headers: { accept: 'text/html' } })).text()
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector(`.${[...part.classList].join('.')}[data-version]`)
  if (!(fresh instanceof HTMLElement)) {
    location.reload()
    return
  }
  const opened = [...part.querySelectorAll('li[id]:has(details[open])')].map((li) => li.id)
  const focused = document.activeElement?.closest('li[id]')?.id
  const kept = document.adoptNode(fresh)
  part.replaceWith(kept)
  for (const id of opened) kept.querySelector(`#${CSS.escape(id)} details`)?.setAttribute('open', '')
  if (focused) kept.querySelector<HTMLElement>(`#${CSS.escape(focused)} :is(a, button, summary)`)?.focus()
  said.textContent = kept.dataset['changed'] ?? ''
}

document.addEventListener('visibilitychange', () => {
  wait = FIRST_MS
  later()
})
later()

export {}
