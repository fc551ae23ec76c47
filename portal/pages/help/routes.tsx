/** Help. */
import type { Site } from '../../site/site.ts'
import { HelpPage } from './help.tsx'

export function addHelpRoutes({ get }: Site): void {
  get('/help', 'anyone', async ({ frame }) => ({ page: <HelpPage frame={frame} /> }))
}
