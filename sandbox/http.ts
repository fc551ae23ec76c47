/** The little that our own HTTP servers have in common. */
import type { IncomingMessage, ServerResponse } from 'node:http'

const LONGEST_BODY = 64 * 1024

/** The whole body as text; null when it is longer than anything we are sent. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > LONGEST_BODY) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The fields of a JSON object; null for anything else. */
export function fieldsOf(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : null
  } catch {
    return null
  }
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store' }).end(text)
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
}

/** A refusal as the product's own API has them (RFC 9457). */
export function sendProblem(response: ServerResponse, status: number, code: string, detail: string, field?: string): void {
  const problem = { type: `urn:mianzheng:problem:${code}`, title: status === 404 ? '没有找到' : '填写有误', status, code, detail, next: [], field }
  sendText(response, status, 'application/problem+json; charset=utf-8', JSON.stringify(problem))
}
