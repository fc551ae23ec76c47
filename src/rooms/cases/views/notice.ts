/** The notice of C2.1 for some proofs of a case: everything a person must be told before they commit, at once. */
import { maskIdNumber } from '../../../kernel/masking.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { Notice, NoticeItem } from '../../commitments/index.ts'
import { organByCode } from '../../organs/index.ts'
import { applicantOf, matterOf } from '../frame.ts'
import type { CaseRow } from '../store.ts'
import { readCase } from './case-detail.ts'

/** For whoever may read the case. */
export async function commitmentNotice(county: County, actor: Actor, input: { caseNumber: string; items: readonly string[] }): Promise<Result<Notice>> {
  const read = await readCase(county, actor, input.caseNumber)
  return read.ok ? noticeFor(county, read.value.row, input.items) : read
}

export async function noticeFor(county: County, row: CaseRow, items: readonly string[]): Promise<Result<Notice>> {
  const catalogue = await catalogueOf(county)
  const matter = await matterOf(county, row)
  const organ = await organByCode(county, row.organ)
  const applicant = applicantOf(county, row)
  const { template } = catalogue
  const notices = items.flatMap((code): NoticeItem[] => {
    const item = catalogue.items.get(code)
    if (!item || item.commitText === null) return []
    const own = template.items.get(code)
    return [{
      item: code, name: item.name, basis: item.basis, article: item.article, contentToProve: own?.contentToProve ?? item.fact, material: own?.material ?? item.name,
      commitText: item.commitText, liability: own?.liability ?? template.general.liability, verification: own?.verification ?? template.general.powerToVerify,
      publicity: own?.publicity ?? template.general.publicity,
    }]
  })
  if (notices.length !== items.length) {
    return refuse('no-commitment-text', { status: 409, detail: '这一项还没有公布承诺书文本，暂不能承诺。', next: ['选择由我们核查'], clause: 'C2.1' })
  }
  return ok({
    templateVersion: template.version, caseNumber: row.number, matterName: matter?.name ?? row.matter, organName: organ?.name ?? row.organ,
    organPhone: organ?.phone ?? null, applicant: { name: applicant.name, idNumberMasked: applicant.kind === 'person' ? maskIdNumber(applicant.idNumber) : applicant.idNumber },
    items: notices, general: template.general,
  })
}
