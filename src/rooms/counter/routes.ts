import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { accept as acceptAll } from './acts/accept.ts'
import { lookUp as look } from './acts/look-up.ts'
import { accept, accepted, book, lookUp, looked, receipt, windowMatter } from './contract.ts'
import { atCounter } from './policy.ts'
import { windowBook, windowPlan } from './views/book.ts'
import { receiptOf } from './views/receipt.ts'

const tag = '窗口'
const base = '/api/v1/counter'

export const counterEndpoints = [
  endpoint({
    method: 'POST', url: `${base}/lookups`, tag, summary: '谁来办：号码、编号、姓名首字母，向登记系统核对', roles: atCounter, body: lookUp, answer: looked,
    handle: ({ county, actor, body }) => look(county, actor, body),
  }),
  endpoint({
    method: 'GET', url: `${base}/book`, tag, summary: '窗口手册：全部事项和首字母、我们取什么、问什么、签什么', roles: atCounter,
    query: z.object({ have: z.string().max(40).optional().describe('已有的版本') }), answer: book, handle: ({ county, actor, query }) => windowBook(county, actor, query.have),
  }),
  endpoint({
    method: 'GET', url: `${base}/plan`, tag, summary: '一个事项在窗口怎么办', roles: atCounter, query: z.object({ matter: z.string().min(12).max(31) }), answer: windowMatter,
    handle: ({ county, query }) => windowPlan(county, query.matter),
  }),
  endpoint({
    method: 'POST', url: `${base}/acceptances`, tag, summary: '受理一个人的一件或几件事，逐件答复', roles: atCounter, body: accept, answer: accepted,
    handle: ({ county, actor, body }) => acceptAll(county, actor, body),
  }),
  endpoint({
    method: 'GET', url: `${base}/receipts/:caseNumber`, tag, summary: '受理回执', roles: atCounter,
    params: z.object({ caseNumber: z.string().regex(/^MZ\d{8}-\d{5,}$/, '受理编号形如 MZ20261124-00001') }), answer: receipt,
    handle: ({ county, actor, params }) => receiptOf(county, actor, params.caseNumber),
  }),
]
