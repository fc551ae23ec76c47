import { test } from 'node:test'
import assert from 'node:assert/strict'
import { hasPrivateCharacters, withoutPrivateCharacters } from './rare-characters.ts'

test('the private places of GB 18030-2000 lead to the characters of its bytes FE50 to FEA0', () => {
  const decoder = new TextDecoder('gb18030')
  // What the platform's decoder still leaves private, GB 18030-2022 has in plane 2.
  const planeTwo = new Map([[0xE816, 0x20087], [0xE817, 0x20089], [0xE818, 0x200CC], [0xE831, 0x215D7], [0xE83B, 0x2298F], [0xE855, 0x241FE]])
  let place = 0xE815
  for (let second = 0x50; second <= 0xA0; second += 1) {
    if (second === 0x7F) continue // no second byte of the code
    const decoded = decoder.decode(Uint8Array.of(0xFE, second))
    const expected = hasPrivateCharacters(decoded) ? String.fromCodePoint(planeTwo.get(place) ?? 0) : decoded
    assert.equal(withoutPrivateCharacters(String.fromCodePoint(place)), expected, `FE${second.toString(16)}`)
    place += 1
  }
  assert.equal(place, 0xE865)
})

test('䶮 is found again, other characters stay, other private ones too', () => {
  assert.equal(withoutPrivateCharacters('刘\uE863'), '刘䶮')
  assert.equal(withoutPrivateCharacters('㐀𠮷\uE814\uE865\u{F0000}'), '㐀𠮷\uE814\uE865\u{F0000}')
  assert.ok(hasPrivateCharacters('\uE865') && hasPrivateCharacters('\u{F0000}') && !hasPrivateCharacters('𠮷䶮㐀'))
})
