/** First page of the desk. */
import { PageHead } from '../kit/page-head.tsx'

export function WorkPage() {
  return <PageHead title="我的工作" />
}
