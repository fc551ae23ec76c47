export { importStaff } from './acts/import-staff.ts'
export { organEndpoints } from './routes.ts'
export type { Organ } from './store.ts'
export { calendarOf, organByCode, organForResidence, organNames, regionName } from './views/directory.ts'
