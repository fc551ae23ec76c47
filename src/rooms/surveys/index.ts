export { provisionMark, provisionsIn } from './basis.ts'
export { importLaws } from './laws/reference.ts'
export { openSurveys } from './open.ts'
export { surveyEndpoints } from './routes.ts'
