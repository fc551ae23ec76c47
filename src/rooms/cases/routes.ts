import { z } from 'zod'
import { endpoint, fileEndpoint } from '../../platform/http/endpoint.ts'
import type { Role } from '../../platform/actor.ts'
import { authoriseAgent, chooseRoute, disputeProof, handInProof, signCommitments, withdrawCommitment } from './acts/change-proof.ts'
import { createCase as create } from './acts/create-case.ts'
import { confirmDecision, decideCase, withdrawCase } from './acts/decide-case.ts'
import { openIdentity } from './acts/open-identity.ts'
import { answerQuestions, submitCase } from './acts/prepare-case.ts'
import { answerSupplement, askSupplement } from './acts/supplement-case.ts'
import { resumeCase, suspendCase } from './acts/suspend-case.ts'
import {
  answers, authorise, caseCreated, caseStates, caseView, choice, commit, confirmation, createCase, decide, dispute, draftBody, handIn, identityBody, letterKinds, openedIdentity,
  requestId, resumeBody, signatureOf, supplementAnswer, supplementBody, suspendBody, withdraw,
} from './contract.ts'
import { caseActs } from './views/case-acts.ts'
import { caseDetail } from './views/case-detail.ts'
import { caseFile } from './views/case-file.ts'
import { casesFor } from './views/case-lists.ts'
import { caseLetter, letterDraft } from './views/letter.ts'
import { commitmentNotice } from './views/notice.ts'

const tag = '办件'
const base = '/api/v1/cases/:caseNumber'
const byNumber = z.object({ caseNumber: z.string().regex(/^MZ\d{8}-\d{5,}$/, '受理编号形如 MZ20261124-00001') })
const onProof = byNumber.extend({ item: z.string().min(1).max(40) })
const applicants = ['applicant', 'window-clerk', 'agent'] as const satisfies readonly Role[]
const staffReaders = ['window-clerk', 'agent', 'deciding-officer', 'oversight', 'audit-admin'] as const satisfies readonly Role[]
const readers = ['applicant', ...staffReaders] as const satisfies readonly Role[]
/** The county's leader sees what stands behind a number, masked; no papers, no identities. */
const lookers = [...readers, 'county-decider'] as const satisfies readonly Role[]
const officers = ['deciding-officer'] as const satisfies readonly Role[]
export const caseSummary = z.object({
  caseNumber: z.string(), matter: z.string(), applicant: z.string(), state: z.enum(caseStates), waitsFor: z.string(), createdAt: z.string(),
  promisedBy: z.string().nullable(), overdue: z.boolean(), sparedProofs: z.number(),
})
const actView = z.object({ at: z.string(), act: z.string(), text: z.string(), organ: z.string().nullable(), clause: z.string().nullable() })
const noticeItem = z.object({
  item: z.string(), name: z.string(), basis: z.string(), article: z.string(), contentToProve: z.string(), material: z.string(), commitText: z.string(),
  liability: z.string(), verification: z.string(), publicity: z.string(),
})
const notice = z.object({
  templateVersion: z.number(), caseNumber: z.string(), matterName: z.string(), organName: z.string(), organPhone: z.string().nullable(),
  applicant: z.object({ name: z.string(), idNumberMasked: z.string() }), items: z.array(noticeItem).readonly(),
  general: z.object({
    formOfCommitment: z.string(), liability: z.string(), powerToVerify: z.string(), publicity: z.string(), effect: z.string(), choiceAndWithdrawal: z.string(),
    commitments: z.array(z.string()).readonly(),
  }),
})

export const caseEndpoints = [
  endpoint({
    method: 'POST', url: '/api/v1/cases', tag, summary: '申请办理：受理并为每项证明定好途径', roles: applicants, body: createCase, answer: caseCreated, status: 201,
    handle: ({ county, actor, body }) => create(county, actor, body),
  }),
  endpoint({
    method: 'GET', url: '/api/v1/cases', tag, summary: '我的或本单位的办件', roles: lookers,
    query: z.object({
      state: z.enum(caseStates).optional(), matter: z.string().max(12).optional(), due: z.enum(['late', 'today', 'week']).optional().describe('已超期、今天到期、七天内到期'),
      q: z.string().max(40).optional().describe('受理编号，或它的开头、末几位'), organ: z.string().min(1).max(60).optional().describe('单位代码'),
      month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份形如 2026-11').optional().describe('受理的月份'), overdue: z.stringbool().optional().describe('是否超期未办结'),
      sort: z.enum(['new', 'due']).optional().describe('new 新的在前；due 快到期的在前'),
      limit: z.coerce.number().int().min(1).max(100).default(20), next: z.string().max(200).optional(),
    }),
    answer: z.object({ items: z.array(caseSummary), total: z.number(), next: z.string().nullable() }),
    handle: ({ county, actor, query }) => casesFor(county, actor, query),
  }),
  endpoint({
    method: 'GET', url: base, tag, summary: '一件申请：各项证明的途径、状态和现在可以做的事', roles: lookers, params: byNumber, answer: caseView,
    handle: ({ county, actor, params }) => caseDetail(county, actor, params.caseNumber),
  }),
  endpoint({
    method: 'GET', url: `${base}/acts`, tag, summary: '办理经过', roles: lookers, params: byNumber,
    answer: z.object({ items: z.array(actView), total: z.number(), next: z.null() }), handle: ({ county, actor, params }) => caseActs(county, actor, params.caseNumber),
  }),
  endpoint({
    method: 'GET', url: `${base}/notice`, tag, summary: '告知书：承诺前一次性告知的全部内容', roles: readers, params: byNumber,
    query: z.object({ items: z.string().min(1).max(400).describe('证明编号，逗号分隔') }), answer: notice,
    handle: ({ county, actor, params, query }) => commitmentNotice(county, actor, { caseNumber: params.caseNumber, items: query.items.split(',') }),
  }),
  endpoint({
    method: 'POST', url: `${base}/answers`, tag, summary: '回答只有申请人知道的问题', roles: applicants, params: byNumber, body: z.strictObject({ requestId, answers }), answer: caseView,
    handle: ({ county, actor, params, body }) => answerQuestions(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/submission`, tag, summary: '提交申请', roles: applicants, params: byNumber, body: z.strictObject({ requestId }), answer: caseView,
    handle: ({ county, actor, params, body }) => submitCase(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/proofs/:item/choice`, tag, summary: '选择一项证明的办理方式', roles: applicants, params: onProof, body: choice, answer: caseView,
    handle: ({ county, actor, params, body }) => chooseRoute(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/proofs/:item/dispute`, tag, summary: '取得的信息不对', roles: applicants, params: onProof, body: dispute, answer: caseView,
    handle: ({ county, actor, params, body }) => disputeProof(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/proofs/:item/authorisation`, tag, summary: '授权或不授权代办员代取', roles: applicants, params: onProof, body: authorise, answer: caseView,
    handle: ({ county, actor, params, body }) => authoriseAgent(county, actor, { ...params, ...body, signature: body.signature === undefined ? undefined : signatureOf(body.signature) }),
  }),
  endpoint({
    method: 'POST', url: `${base}/proofs/:item/paper`, tag, summary: '自己提交材料', roles: applicants, params: onProof, body: handIn, answer: caseView,
    handle: ({ county, actor, params, body }) => handInProof(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/commitments`, tag, summary: '签署承诺', roles: applicants, params: byNumber, body: commit, answer: caseView,
    handle: ({ county, actor, params, body }) => signCommitments(county, actor, { ...params, ...body, signature: signatureOf(body.signature) }),
  }),
  endpoint({
    method: 'POST', url: `${base}/commitments/:item/withdrawal`, tag, summary: '撤回承诺', roles: applicants, params: onProof, body: withdraw, answer: caseView,
    handle: ({ county, actor, params, body }) => withdrawCommitment(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/identity`, tag, summary: '写明原因，打开申请人的身份和已遮住的内容；申请人看得到', roles: staffReaders, params: byNumber, body: identityBody,
    answer: openedIdentity, handle: ({ county, actor, params, body }) => openIdentity(county, actor, { ...params, ...body }),
  }),
  fileEndpoint({
    method: 'GET', url: `${base}/files/:id`, tag, summary: '一份材料或证据；查看留痕', roles: readers, params: byNumber.extend({ id: z.uuid() }),
    handle: ({ county, actor, params }) => caseFile(county, actor, params.caseNumber, params.id),
  }),
  fileEndpoint({
    method: 'GET', url: `${base}/letter`, tag, summary: '文书 PDF：受理通知书、补正告知书、决定书；draft 为决定前的草稿', roles: readers, params: byNumber,
    query: z.object({ kind: z.enum(letterKinds).default('decision'), draft: z.enum(['approve', 'refuse']).optional() }),
    handle: ({ county, actor, params, query }) => (query.draft === undefined
      ? caseLetter(county, actor, params.caseNumber, query.kind) : letterDraft(county, actor, params.caseNumber, query.draft)),
  }),
  fileEndpoint({
    method: 'POST', url: `${base}/letter-draft`, tag, summary: '按还没有提交的理由和依据看决定书草稿；不改变任何东西', roles: officers, params: byNumber, body: draftBody,
    handle: ({ county, actor, params, body }) => letterDraft(county, actor, params.caseNumber, body),
  }),
  endpoint({
    method: 'POST', url: `${base}/supplement`, tag, summary: '一次性告知补正：缺的全部内容，一件只一次', roles: officers, params: byNumber, body: supplementBody, answer: caseView,
    handle: ({ county, actor, params, body }) => askSupplement(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/supplement/answer`, tag, summary: '申请人补正', roles: applicants, params: byNumber, body: supplementAnswer, answer: caseView,
    handle: ({ county, actor, params, body }) => answerSupplement(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/suspension`, tag, summary: '因列明的情形中止办理，停止计时', roles: officers, params: byNumber, body: suspendBody, answer: caseView,
    handle: ({ county, actor, params, body }) => suspendCase(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/resumption`, tag, summary: '恢复办理，期限顺延', roles: officers, params: byNumber, body: resumeBody, answer: caseView,
    handle: ({ county, actor, params, body }) => resumeCase(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/decision`, tag, summary: '作出决定；需要两人的事项，先由一人提出', roles: officers, params: byNumber, body: decide, answer: caseView,
    handle: ({ county, actor, params, body }) => decideCase(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/decision/confirmation`, tag, summary: '另一位审批人员确认或退回', roles: officers, params: byNumber, body: confirmation, answer: caseView,
    handle: ({ county, actor, params, body }) => confirmDecision(county, actor, { ...params, ...body }),
  }),
  endpoint({
    method: 'POST', url: `${base}/withdrawal`, tag, summary: '撤回申请', roles: applicants, params: byNumber, body: withdraw, answer: caseView,
    handle: ({ county, actor, params, body }) => withdrawCase(county, actor, { ...params, ...body }),
  }),
]
