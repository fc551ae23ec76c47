import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMultipart } from './multipart.ts'

async function sent(form: FormData): Promise<[Buffer, string]> {
  const request = new Request('http://x.test', { method: 'POST', body: form })
  return [Buffer.from(await request.arrayBuffer()), request.headers.get('content-type') ?? '']
}

test('what a browser sends is read back: text, a file with any bytes, a Chinese name', async () => {
  const bytes = Buffer.from([0, 13, 10, 45, 45, 13, 10, 13, 10, 255])
  const form = new FormData()
  form.set('requestId', '编号-12345678')
  form.set('file', new File([bytes], '证明"排查"表.xlsx'))
  form.set('empty', new File([], 'x.csv'))
  const read = readMultipart(...await sent(form))
  assert.deepEqual(read, { requestId: '编号-12345678', file: { name: '证明"排查"表.xlsx', bytes }, empty: { name: 'x.csv', bytes: Buffer.alloc(0) } })
})

test('names with an encoding, with a folder, with nothing to them', () => {
  const body = (lines: string) => Buffer.from(`--b\r\n${lines}\r\n\r\nx\r\n--b--\r\n`)
  assert.deepEqual(readMultipart(body(`Content-Disposition: form-data; name="f"; filename="a"; filename*=UTF-8''%E8%A1%A8.csv`), 'multipart/form-data; boundary="b"'), { f: { name: '表.csv', bytes: Buffer.from('x') } })
  assert.deepEqual(readMultipart(body(`Content-Disposition: form-data; name="f"; filename*=UTF-8''%E8%A`), 'multipart/form-data; boundary=b'), { f: { name: '%E8%A', bytes: Buffer.from('x') } })
  assert.deepEqual(readMultipart(body(String.raw`Content-Disposition: form-data; name="f"; filename="C:\\docs\\a.xlsx"`), 'multipart/form-data; boundary=b'), { f: { name: 'a.xlsx', bytes: Buffer.from('x') } })
  assert.deepEqual(readMultipart(body('Content-Disposition: form-data; name="__proto__"'), 'multipart/form-data; boundary=b'), {})
  assert.deepEqual(readMultipart(body('X: y'), 'multipart/form-data; boundary=b'), {})
})

test('what is cut, has no boundary or too many parts is nothing', async () => {
  const form = new FormData()
  form.set('a', 'b')
  const [bytes, type] = await sent(form)
  assert.equal(readMultipart(bytes.subarray(0, -8), type), null)
  assert.equal(readMultipart(bytes, 'multipart/form-data'), null)
  assert.equal(readMultipart(Buffer.from('hello'), 'multipart/form-data; boundary=x'), null)
  assert.equal(readMultipart(Buffer.from('--b\r\nno head'), 'multipart/form-data; boundary=b'), null)
  for (let i = 0; i < 30; i += 1) form.set(`f${i}`, 'x')
  assert.equal(readMultipart(...await sent(form)), null)
})
