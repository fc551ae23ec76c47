/**
 * Lets Node run the portal's `.tsx`: Node strips types by itself but leaves JSX, so one synchronous load hook turns JSX into
 * calls of Preact's runtime. Used with `--import`; see docs/adr/0003-tsx.md for why a hook and not a build step.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context)
    const path = fileURLToPath(url)
    const out = transformSync(path, readFileSync(path, 'utf8'), {
      lang: 'tsx',
      jsx: { runtime: 'automatic', importSource: 'preact', development: false },
      typescript: { onlyRemoveTypeImports: true },
      target: 'es2024',
    })
    if (out.errors.length > 0) throw new SyntaxError(`${path}: ${out.errors.map((e) => e.message).join('; ')}`)
    return { format: 'module', source: out.code, shortCircuit: true }
  },
})
