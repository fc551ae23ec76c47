/** Colours of the charts: told apart by people who see red and green alike, and each with a pattern and a word besides. */

/** Red is kept for what is late. */
export const late = '#b3261e'

/** One for each way a proof is obtained, in the order in which they are stacked. */
export const routeColours = {
  cancel: '#8a939c', reuse: '#0b6e4f', sharing: '#3a8bd0', commitment: '#c98500', agency: '#57338c', submission: '#1a1f24',
} as const
export type ShownRoute = keyof typeof routeColours
export const shownRoutes = Object.keys(routeColours) as ShownRoute[]

export const caseColours = { accepted: '#3a8bd0', approved: '#0b6e4f', refused: '#c98500', plain: '#0b6e4f' } as const
