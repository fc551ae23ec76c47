/** As much of MIME (RFC 2045, 2047) as the mails have that come here: one part of plain text. */

export interface Mail {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export function readMail(raw: string): Mail {
  const end = raw.indexOf('\r\n\r\n')
  const head = headers(end < 0 ? raw : raw.slice(0, end))
  const body = end < 0 ? '' : raw.slice(end + 4)
  return { from: words(head.get('from') ?? ''), to: head.get('to') ?? '', subject: words(head.get('subject') ?? ''), text: decoded(body, head.get('content-transfer-encoding') ?? '').replaceAll('\r\n', '\n').trimEnd() }
}

/** Lines that begin with white space go on with the one before. */
function headers(text: string): Map<string, string> {
  return new Map(text.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
  }))
}

function decoded(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64': return Buffer.from(body, 'base64').toString('utf8')
    case 'quoted-printable': return unquoted(body.replaceAll('=\r\n', ''))
    default: return body
  }
}

/** `=E6=98=93` is bytes, and the bytes are UTF-8. */
function unquoted(text: string): string {
  return Buffer.from(text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))), 'latin1').toString('utf8')
}

/** `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`; white space between two of them is none. */
function words(text: string): string {
  return text.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?[\w-]+\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
    (kind.toUpperCase() === 'B' ? Buffer.from(coded, 'base64').toString('utf8') : unquoted(coded.replaceAll('_', ' '))))
}
