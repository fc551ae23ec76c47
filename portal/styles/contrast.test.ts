/** Every pair of text and ground, by calculation (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11), in both letters; and that no colour is used unseen by this test. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

function tokensIn(css: string, selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]))
}

const css = read('tokens.css')
const usual = tokensIn(css, ':root')
const elder = { ...usual, ...tokensIn(css, '.elder') }

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function ratio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const of = (tokens: Record<string, string>, text: string, ground: string) => {
  assert.ok(tokens[text] && tokens[ground], `${text} and ${ground} are tokens`)
  return ratio(tokens[text] ?? '', tokens[ground] ?? '')
}

/** Text → what it lies on. */
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'ground', 'accent-soft', 'warn-soft', 'stop-soft'],
  quiet: ['paper', 'ground', 'accent-soft', 'warn-soft', 'stop-soft'],
  accent: ['paper', 'ground', 'accent-soft', 'warn-soft', 'stop-soft'],
  'accent-deep': ['paper', 'ground', 'accent-soft'],
  paper: ['accent', 'accent-deep', 'ink', 'stop'],
  warn: ['paper', 'ground', 'warn-soft'],
  stop: ['paper', 'ground', 'stop-soft'],
}
/** What is no text but has to be seen: edges of fields, what fills the tray and the track. */
const shapes: Readonly<Record<string, readonly string[]>> = { field: ['paper', 'ground'], accent: ['paper', 'line'], warn: ['paper', 'warn-soft'], stop: ['paper', 'line'] }
/** Decoration and grounds: nothing hangs on seeing them. */
const decoration = ['line', 'fold', 'focus']

const pairs = (table: Readonly<Record<string, readonly string[]>>) => Object.entries(table).flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const))

test('text is at least 4.5 : 1, for elder people 7 : 1', () => {
  for (const [text, ground] of pairs(texts)) {
    assert.ok(of(usual, text, ground) >= 4.5, `${text} on ${ground}: ${of(usual, text, ground).toFixed(2)}`)
    assert.ok(of(elder, text, ground) >= 7, `elder, ${text} on ${ground}: ${of(elder, text, ground).toFixed(2)}`)
  }
})

test('what has to be seen and is no text is at least 3 : 1', () => {
  for (const tokens of [usual, elder]) for (const [shape, ground] of pairs(shapes)) assert.ok(of(tokens, shape, ground) >= 3, `${shape} on ${ground}: ${of(tokens, shape, ground).toFixed(2)}`)
})

test('the ratios that the design names hold', () => {
  for (const [text, named] of [['ink', 16.6], ['quiet', 6.4], ['accent', 6.3], ['warn', 5.4], ['stop', 6.5]] as const) {
    assert.ok(of(usual, text, 'paper') >= named - 0.05, `${text}: ${of(usual, text, 'paper').toFixed(2)}, named ${named}`)
  }
})

test('the ring around what has the focus is seen on every ground: one of its two colours always is', () => {
  for (const ground of ['paper', 'ground', 'accent', 'ink', 'accent-soft']) {
    assert.ok(Math.max(of(usual, 'focus', ground), of(usual, 'ink', ground)) >= 3, ground)
  }
})

test('every colour is a token, and every token that is used is accounted for', () => {
  const known = new Set([...Object.keys(texts), ...Object.values(texts).flat(), ...Object.keys(shapes), ...decoration])
  for (const file of readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.css') && name !== 'tokens.css')) {
    const text = read(file)
    assert.doesNotMatch(text.replaceAll(/#[\w-]+ ?\{/g, ''), /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i, `${file}: a colour of its own`)
    for (const [, name = ''] of text.matchAll(/var\(--([\w-]+)/g)) if (name in usual) assert.ok(known.has(name), `${file}: --${name}`)
  }
})
