/** The first page. */
import { lifeEvents } from '../../rooms.ts'
import type { Site } from '../../site/site.ts'
import { HomePage } from './home.tsx'

export function addHomeRoutes({ county, get }: Site): void {
  get('/', 'anyone', async ({ frame }) => ({ page: <HomePage frame={frame} events={await lifeEvents(county)} /> }))
}
