/**
 * A signature: typed without script; with script a pad appears for the finger, and typing stays possible.
 * Fields: `name` (typed) and `image` (an SVG path, when drawn).
 */
import { sign as t } from '../pages/apply/texts.ts'
import { TextField } from './fields.tsx'

export function SignatureField({ name, error }: { name: string; error?: string | undefined }) {
  return (
    <div class="stack" data-sign>
      <input type="hidden" name="image" value="" />
      <div class="stack" data-typed><TextField name="name" label={t.name} hint={t.nameHint(name)} error={error} autocomplete="name" /></div>
      <div class="stack" data-drawn hidden>
        <p id="pad-label"><strong>{t.pad}</strong></p>
        <div class="pad"><svg viewBox="0 0 600 200" preserveAspectRatio="none" role="img" aria-labelledby="pad-label" data-pad><path d="" /></svg><span>{t.padHere}</span></div>
        <p class="wrong" data-empty hidden role="alert">{t.padEmpty}</p>
        <div class="actions tight"><button type="button" class="plain" data-clear>{t.padClear}</button><button type="button" class="plain" data-type>{t.padType}</button></div>
      </div>
    </div>
  )
}
