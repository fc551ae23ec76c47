/** Suggestions under the search while typing. The form itself works without them. */

const form = document.querySelector<HTMLFormElement>('form[data-suggest]')
const input = form?.querySelector<HTMLInputElement>('input[type="search"]')
if (form && input) open(form, input)

function open(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = document.createElement('ul')
  list.className = 'suggest'
  list.hidden = true
  list.setAttribute('aria-label', '您是不是要找')
  input.closest('.find')?.after(list)
  const said = document.createElement('p')
  said.className = 'hidden'
  said.setAttribute('role', 'status')
  list.after(said)

  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = ''
  let composing = false
  const ask = async () => {
    const q = input.value.trim()
    if (q === asked || composing) return
    asked = q
    if (q === '') {
      list.hidden = true
      return
    }
    try {
      const answer = await fetch(`${form.dataset['suggest'] ?? ''}?q=${encodeURIComponent(q)}`)
      const { items } = await answer.json() as { items: { code: string; name: string }[] }
      if (input.value.trim() === q) show(items)
    } catch {
      list.hidden = true
    }
  }
  const show = (items: readonly { code: string; name: string }[]) => {
    list.replaceChildren(...items.map(({ code, name }) => {
      const row = document.createElement('li')
      const link = document.createElement('a')
      link.href = `/matters/${code}`
      link.textContent = name
      row.append(link)
      return row
    }))
    list.hidden = items.length === 0
    said.textContent = items.length === 0 ? '' : `有 ${items.length} 个建议，在输入框下面`
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), 180)
  }
  input.addEventListener('input', soon)
  input.addEventListener('compositionstart', () => { composing = true })
  input.addEventListener('compositionend', () => {
    composing = false
    soon()
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') list.hidden = true
  })
}

export {}
