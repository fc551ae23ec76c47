/** The colours hold what is said of them: seen on paper, and told apart by people with any kind of colour blindness. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseColours, late, routeColours } from './palette.ts'

const PAPER = '#ffffff'
type Rgb = readonly [number, number, number]

const linear = (colour: string): Rgb => [1, 3, 5].map((at) => {
  const c = parseInt(colour.slice(at, at + 2), 16) / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}) as unknown as Rgb
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** Machado, Oliveira and Fernandes (2009), severity 1. */
const kinds: Readonly<Record<string, readonly Rgb[]>> = {
  none: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
const seen = (colour: string, kind: readonly Rgb[]): Rgb => {
  const rgb = linear(colour)
  return kind.map((row) => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]))) as unknown as Rgb
}

/** CIE 1976: lightness and two axes of colour. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const [x, y, z] = [f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505), f(0.2126 * r + 0.7152 * g + 0.0722 * b), f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)]
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
const apart = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

test('every colour is seen on paper: at least 3 : 1', () => {
  for (const colour of [late, ...Object.values(routeColours), ...Object.values(caseColours)]) assert.ok(contrast(colour, PAPER) >= 3, `${colour} ${contrast(colour, PAPER).toFixed(2)}`)
})

for (const [kind, matrix] of Object.entries(kinds)) {
  test(`colours that stand together are told apart: ${kind}`, () => {
    for (const those of [Object.entries(routeColours), Object.entries({ accepted: caseColours.accepted, approved: caseColours.approved, refused: caseColours.refused })]) {
      for (const [i, [a, one]] of those.entries()) {
        for (const [b, other] of those.slice(i + 1)) {
          const distance = apart(lab(seen(one, matrix)), lab(seen(other, matrix)))
          assert.ok(distance >= 15, `${a} and ${b}: ${distance.toFixed(1)}`)
        }
      }
    }
  })
}
