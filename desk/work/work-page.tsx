/** First page of the desk. */
import { PageHead } from '../kit/layout.tsx'

export function WorkPage() {
  return <PageHead title="我的工作" />
}
