/** The rooms of the desk: where each is, who works there, and the page's code, which is loaded when it is opened. */
import { lazy } from 'react'
import type { ComponentType } from 'react'
import type { Role } from '../../src/platform/actor.ts'
import type { DeskRoom } from './rooms.ts'

const room = (path: string, roles: readonly Role[], page: () => Promise<ComponentType>, name?: string): DeskRoom =>
  ({ path, roles, page: lazy(async () => ({ default: await page() })), ...(name === undefined ? {} : { name }) })

const caseReaders = ['window-clerk', 'agent', 'deciding-officer', 'oversight', 'audit-admin', 'county-decider'] as const satisfies readonly Role[]

const listReaders = ['list-editor', 'legal-reviewer', 'county-decider', 'oversight', 'audit-admin'] as const satisfies readonly Role[]

const numberReaders = ['window-clerk', 'deciding-officer', 'oversight', 'county-decider'] as const satisfies readonly Role[]

const surveyReaders = ['list-editor', 'legal-reviewer', 'county-decider', 'oversight'] as const satisfies readonly Role[]

export const rooms: readonly DeskRoom[] = [
  room('/', [], async () => (await import('../work/work-page.tsx')).WorkPage, '我的工作'),
  room('/co-checks', ['co-checker', 'deciding-officer', 'oversight', 'audit-admin'], async () => (await import('../co-checks/co-checks-page.tsx')).CoChecksPage, '协查'),
  room('/co-checks/punctuality', ['co-checker', 'deciding-officer', 'oversight'], async () => (await import('../punctuality/punctuality-page.tsx')).PunctualityPage, '协查按期情况'),
  room('/co-checks/:number', ['co-checker', 'deciding-officer', 'oversight', 'audit-admin'], async () => (await import('../co-checks/co-checks-page.tsx')).CoChecksPage),
  room('/errands', ['agent'], async () => (await import('../errands/errands-page.tsx')).ErrandsPage, '代办'),
  room('/errands/:id', ['agent'], async () => (await import('../errands/errands-page.tsx')).ErrandsPage),
  room('/window', ['window-clerk', 'agent'], async () => (await import('../window/window-page.tsx')).WindowPage, '窗口受理'),
  room('/window/sign/:caseNumber', ['window-clerk', 'agent'], async () => (await import('../window/sign/sign-page.tsx')).SignPage),
  room('/cases', caseReaders, async () => (await import('../cases/list-page.tsx')).CasesPage, '办件'),
  room('/cases/:number', caseReaders, async () => (await import('../cases/case-page.tsx')).CasePage),
  room('/surveys', surveyReaders, async () => (await import('../surveys/progress-page.tsx')).SurveysPage, '证明排查'),
  room('/surveys/:organ', surveyReaders, async () => (await import('../surveys/organ-page.tsx')).SurveyPage),
  room('/laws', surveyReaders, async () => (await import('../laws/laws-page.tsx')).LawsPage),
  room('/lists', listReaders, async () => (await import('../lists/changes-page.tsx')).ChangesPage, '清单'),
  room('/lists/upstream', listReaders, async () => (await import('../lists/upstream-page.tsx')).UpstreamPage),
  room('/lists/compare', listReaders, async () => (await import('../lists/compare-page.tsx')).ComparePage),
  room('/findings', listReaders, async () => (await import('../findings/findings-page.tsx')).FindingsPage, '问题证明'),
  room('/findings/needs', listReaders, async () => (await import('../findings/needs-page.tsx')).NeedsPage),
  room('/findings/:id', listReaders, async () => (await import('../findings/finding-page.tsx')).FindingPage),
  room('/lists/:number', listReaders, async () => (await import('../lists/change-page.tsx')).ChangePage),
  room('/duty', ['window-clerk', 'agent', 'co-checker', 'deciding-officer'], async () => (await import('../people/duty-page.tsx')).MyDutyPage, '值班'),
  room('/people', ['system-admin'], async () => (await import('../people/staff-page.tsx')).StaffPage, '单位和人员'),
  room('/people/organs', ['system-admin'], async () => (await import('../people/organs-page.tsx')).OrgansPage),
  room('/people/duty', ['system-admin'], async () => (await import('../people/duty-page.tsx')).DutyPage),
  room('/people/absences', ['system-admin'], async () => (await import('../people/absences-page.tsx')).AbsencesPage),
  room('/people/regions', ['system-admin'], async () => (await import('../people/regions-page.tsx')).RegionsPage),
  room('/people/import/:kind', ['system-admin'], async () => (await import('../people/import-page.tsx')).ImportPage),
  room('/rights', ['security-admin'], async () => (await import('../rights/accounts-page.tsx')).AccountsPage, '岗位和账号'),
  room('/rights/readings', ['security-admin'], async () => (await import('../rights/readings-page.tsx')).ReadingsPage),
  room('/audit', ['audit-admin'], async () => (await import('../audit/audit-page.tsx')).ActsPage, '审计'),
  room('/audit/accesses', ['audit-admin'], async () => (await import('../audit/audit-page.tsx')).AccessesPage),
  room('/matrix', ['system-admin', 'security-admin', 'audit-admin', 'oversight'], async () => (await import('../rights/matrix-page.tsx')).MatrixPage, '岗位权限表'),
  room('/dashboard', numberReaders, async () => (await import('../dashboard/dashboard-page.tsx')).DashboardPage, '统计'),
  room('/dashboard/cases', numberReaders, async () => (await import('../dashboard/cases-page.tsx')).BehindPage),
  room('/search', [], async () => (await import('../search/search-page.tsx')).SearchPage),
  room('/rebounds', ['oversight', 'audit-admin'], async () => (await import('../rebounds/rebounds-page.tsx')).ReboundsPage, '反弹防控'),
  room('/notices', [], async () => (await import('../notices/notices-page.tsx')).NoticesPage, '消息'),
]
