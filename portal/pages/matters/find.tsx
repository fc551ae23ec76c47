/** The search: a plain form; with script, suggestions appear under it. */
import { home } from '../home/texts.ts'

export function Find({ q }: { q: string }) {
  return (
    <form action="/matters" role="search" class="stack" data-suggest="/matters/suggest">
      <label for="q"><strong>{home.search}</strong></label>
      <div class="find">
        <input type="search" id="q" name="q" value={q} autocomplete="off" enterkeyhint="search" aria-describedby="q-hint" maxLength={60} />
        <button class="button">{home.find}</button>
      </div>
      <p class="hint" id="q-hint">{home.searchHint}</p>
    </form>
  )
}
