/**
 * Personal data is encrypted where it lies: SM4-CBC, then HMAC-SM3 over the whole (encrypt-then-MAC), both from OpenSSL.
 * Look-ups by an identity number go through a keyed digest, so that the number itself is nowhere in clear.
 * Sealed form: 1 byte format · 16 bytes IV · ciphertext · 32 bytes MAC.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

export interface Seal {
  /** Encrypts any JSON value. */
  close(value: unknown): Buffer
  /** Decrypts what `close` made; throws when it was changed or sealed under another key. */
  open<T>(sealed: Buffer): T
  closeBytes(bytes: Buffer): Buffer
  openBytes(sealed: Buffer): Buffer
  /** 16-byte keyed digest of an identifier, for finding without revealing. `kind` keeps namespaces apart. */
  key(kind: string, identifier: string): Buffer
  /** Keyed digest of a token as hex, e.g. for a form's check value. */
  token(kind: string, text: string): string
}

/** SM3 digest (GM/T 0004) of bytes or text. */
export function sm3(data: Buffer | string): Buffer {
  return createHash('sm3').update(data).digest()
}

const FORMAT = 1

/** `dataKey`: 32 bytes, from which the separate keys are derived. */
export function makeSeal(dataKey: Buffer): Seal {
  if (dataKey.length !== 32) throw new Error('data key must have 32 bytes')
  const derive = (info: string, length: number) => createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, 'mianzheng', info, length)))
  const cipherKey = derive('cipher', 16)
  const macKey = derive('mac', 32)
  const indexKey = derive('index', 32)
  const mac = (bytes: Buffer) => createHmac('sm3', macKey).update(bytes).digest()

  const closeBytes = (bytes: Buffer) => {
    const iv = randomBytes(16)
    const cipher = createCipheriv('sm4-cbc', cipherKey, iv)
    const body = Buffer.concat([Buffer.from([FORMAT]), iv, cipher.update(bytes), cipher.final()])
    return Buffer.concat([body, mac(body)])
  }
  const openBytes = (sealed: Buffer) => {
    const body = sealed.subarray(0, -32)
    if (sealed.length < 65 || body[0] !== FORMAT || !timingSafeEqual(mac(body), sealed.subarray(-32))) {
      throw new Error('sealed data was changed or sealed under another key')
    }
    const decipher = createDecipheriv('sm4-cbc', cipherKey, body.subarray(1, 17))
    return Buffer.concat([decipher.update(body.subarray(17)), decipher.final()])
  }
  const keyed = (kind: string, text: string) => createHmac('sm3', indexKey).update(`${kind}\n${text}`).digest()
  return {
    closeBytes,
    openBytes,
    close: (value) => closeBytes(Buffer.from(JSON.stringify(value), 'utf8')),
    open: <T>(sealed: Buffer) => JSON.parse(openBytes(sealed).toString('utf8')) as T,
    key: (kind, identifier) => keyed(kind, identifier).subarray(0, 16),
    token: (kind, text) => keyed(kind, text).toString('hex'),
  }
}
