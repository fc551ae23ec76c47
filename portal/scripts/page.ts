/** For every page: a form is sent once, an error summary has the focus, printing and reading aloud. Everything works without it. */

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset['sent'] !== undefined) {
      event.preventDefault()
      return
    }
    if (event.defaultPrevented) return
    form.dataset['sent'] = ''
    const button = event.submitter
    button?.setAttribute('aria-disabled', 'true')
    // Waiting is only worth a word when it takes a while.
    setTimeout(() => { if (button && form.dataset['sent'] !== undefined) button.textContent = form.dataset['once'] ?? '' }, 400)
  })
}

// Coming back to a page the browser had kept: its forms can be sent again; the request id sees to it that nothing happens twice.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

document.querySelector<HTMLElement>('[data-focus]')?.focus()

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => { print() })
}

const reader = document.querySelector<HTMLButtonElement>('[data-read]')
if (reader && 'speechSynthesis' in globalThis) {
  const begin = reader.textContent
  const idle = () => { reader.textContent = begin }
  reader.hidden = false
  reader.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel()
      idle()
      return
    }
    // Sentence by sentence: some voices stop in the middle of anything long.
    const sentences = (document.querySelector('main')?.innerText ?? '').split(/\n+|(?<=[。！？])/).map((s) => s.trim()).filter(Boolean)
    for (const [i, sentence] of sentences.entries()) {
      const words = new SpeechSynthesisUtterance(sentence)
      words.lang = 'zh-CN'
      words.rate = 0.9
      if (i === sentences.length - 1) words.onend = idle
      speechSynthesis.speak(words)
    }
    reader.textContent = reader.dataset['stop'] ?? ''
  })
  addEventListener('pagehide', () => { speechSynthesis.cancel() })
}

export {}
