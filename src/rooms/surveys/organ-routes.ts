/** One organ's survey: its standing, workbooks out and in, the two sides. */
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { perform } from '../../platform/county.ts'
import { endpoint, fileEndpoint } from '../../platform/http/endpoint.ts'
import type { Uploaded } from '../../platform/http/multipart.ts'
import { sm3 } from '../../platform/seal.ts'
import { upload } from './acts/upload.ts'
import { comparisonView, form, idAnswer, importView, organParam, organView, pageOf, rowParam, uploadBody, wrongRow } from './contract.ts'
import { importById, wrongsPage } from './import-store.ts'
import { editors, mayDeclare, mayRead, surveyReaders } from './policy.ts'
import { correctedFile, formFile } from './views/books.ts'
import { comparison } from './views/comparison.ts'
import { importView as viewOf, organView as organOf } from './views/progress.ts'

const tag = '证明排查'
const noImport = refuse('import-not-found', { status: 404, detail: '没有这次上传。', next: ['在上传记录里查找'] })
const isUploaded = (file: unknown): file is Uploaded => typeof file === 'object' && file !== null && 'name' in file && typeof file.name === 'string' && 'bytes' in file && Buffer.isBuffer(file.bytes)
const noFile = refuse('file-missing', { status: 400, field: 'file', detail: '没有收到文件。', next: ['用 multipart/form-data 提交，文件放在 file 这一项'] })

export const organEndpoints = [
  endpoint({
    method: 'GET', url: '/api/v1/surveys/:organ', tag, summary: '一个单位填报到哪一步', roles: surveyReaders, params: organParam, answer: organView,
    handle: async ({ county, actor, params }) => mayRead(actor, params.organ) ?? organOf(county, actor, params.organ),
  }),
  fileEndpoint({
    method: 'GET', url: '/api/v1/surveys/:organ/workbook', tag, summary: '填报工作簿：模板，或本单位已填的全部（四种表式）', roles: surveyReaders, params: organParam, query: z.object({ form, filled: z.stringbool().default(false) }),
    handle: async ({ county, actor, params, query }) => mayRead(actor, params.organ) ?? formFile(county, params.organ, query.form, query.filled),
  }),
  endpoint({
    method: 'POST', url: '/api/v1/surveys/:organ/imports', tag, summary: '上传工作簿（multipart/form-data：requestId、file）', roles: editors, params: organParam, body: uploadBody, answer: idAnswer, status: 202, consumes: 'multipart/form-data',
    async handle({ county, actor, params, body: { requestId, file } }) {
      if (!isUploaded(file)) return noFile
      return mayDeclare(actor, params.organ) ?? perform(county, actor, { act: 'upload-survey', requestId, body: { ...params, name: file.name, digest: sm3(file.bytes).toString('hex') } },
        (tx) => upload(tx, { organ: params.organ, ...file }))
    },
  }),
  endpoint({
    method: 'GET', url: '/api/v1/surveys/:organ/imports/:id', tag, summary: '一次上传：读到哪里，结果如何', roles: surveyReaders, params: rowParam, answer: importView,
    async handle({ county, actor, params }) {
      const refused = mayRead(actor, params.organ)
      if (refused) return refused
      const found = await importById(county.db, county.region, params.organ, params.id)
      return found ? ok(viewOf(found)) : noImport
    },
  }),
  endpoint({
    method: 'GET', url: '/api/v1/surveys/:organ/imports/:id/wrongs', tag, summary: '没有收进来的行，各错在哪里', roles: surveyReaders, params: rowParam,
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50), next: z.coerce.number().int().min(0).default(0) }), answer: pageOf(wrongRow),
    async handle({ county, actor, params, query }) {
      const refused = mayRead(actor, params.organ)
      if (refused) return refused
      const found = await importById(county.db, county.region, params.organ, params.id)
      if (!found) return noImport
      const rows = await wrongsPage(county.db, county.region, params.id, query.next, query.limit + 1)
      const shown = rows.slice(0, query.limit)
      return ok({ items: shown, total: found.counts.wrong ?? 0, next: rows.length > shown.length ? String(shown.at(-1)?.row ?? '') : null })
    },
  }),
  fileEndpoint({
    method: 'GET', url: '/api/v1/surveys/:organ/imports/:id/workbook', tag, summary: '标出问题的同一份工作簿', roles: surveyReaders, params: rowParam,
    handle: async ({ county, actor, params }) => mayRead(actor, params.organ) ?? correctedFile(county, params.organ, params.id),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/surveys/:organ/comparison', tag, summary: '索要和开具两边对照', roles: surveyReaders, params: organParam, answer: comparisonView,
    handle: async ({ county, actor, params }) => mayRead(actor, params.organ) ?? comparison(county, params.organ),
  }),
]
