/** Takes the service worker up, and says when a newer desk is there. Never in the way: without it the desk works, online only. */

const EVERY_MS = 30 * 60_000
let renewed = false

export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return
  const before = navigator.serviceWorker.controller
  navigator.serviceWorker.register('/desk/sw.js', { scope: '/desk/', updateViaCache: 'none' }).then((registration) => {
    setInterval(() => { registration.update().catch(() => undefined) }, EVERY_MS)
  }, () => undefined)
  // The first one to take over made nothing old.
  navigator.serviceWorker.addEventListener('controllerchange', () => { renewed = renewed || before !== null })
}

/** A newer desk has been taken up: whoever has nothing open may load the page again. */
export function deskIsNew(): boolean {
  return renewed
}
