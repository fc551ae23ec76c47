/** The portal as one plugin: assets, pages, signing in, and what is said when something goes wrong. */
import type { FastifyInstance } from 'fastify'
import type { County } from '../src/platform/county.ts'
import { addApplyRoutes } from './pages/apply/routes.tsx'
import { addEvidenceRoutes } from './pages/evidence/routes.tsx'
import { addHelpRoutes } from './pages/help/routes.tsx'
import { addHomeRoutes } from './pages/home/routes.tsx'
import { addListRoutes } from './pages/lists/routes.tsx'
import { addMatterRoutes } from './pages/matters/routes.tsx'
import { addMyRoutes } from './pages/my/routes.tsx'
import { addPublicityRoutes } from './pages/publicity/routes.tsx'
import { addStillNeededRoutes } from './pages/still-needed/routes.tsx'
import { addSignIn } from './rooms.ts'
import { loadAssets, serveAssets } from './site/assets.ts'
import { readUploads } from './site/body.ts'
import type { Contact } from './site/contact.ts'
import { contactOf } from './site/contact.ts'
import { addElderRoute } from './site/elder.ts'
import type { Ground } from './site/frame.ts'
import { frameFor } from './site/frame.ts'
import { contentPolicy } from './site/render.ts'
import { makeSite } from './site/site.ts'
import { addTrouble } from './site/trouble.ts'

export interface PortalOptions {
  readonly county: County
  /** Where people reach the county, e.g. https://mzt.example.gov.cn */
  readonly publicUrl: string
  readonly sandbox: boolean
  /** Address of the identity provider; null when there is none. */
  readonly issuer: string | null
}

/** Routes, errors and content types stay inside: the API beside it keeps its own. */
export async function portal(app: FastifyInstance, { county, publicUrl, sandbox, issuer }: PortalOptions): Promise<void> {
  const assets = loadAssets()
  serveAssets(app, assets)
  readUploads(app)
  let known: Contact = { name: '', phone: null, callee: '', hours: null }
  const groundWith = (contact: Contact): Ground => ({ county: contact, sandbox, now: county.clock.now(), asset: assets.address })
  const policy = contentPolicy(issuer === null ? undefined : [new URL(issuer).origin, new URL(publicUrl).origin])
  const parts = makeSite(app, { county, policy, ground: async () => groundWith(known = await contactOf(county)) })
  const say = addTrouble(app, { ...parts, bareFrame: (request) => frameFor(request, groundWith(known), null) })
  addSignIn(app, county, { publicUrl, say })
  addElderRoute(parts.site, publicUrl.startsWith('https:'))
  for (const add of [addListRoutes, addMatterRoutes, addStillNeededRoutes]) add(parts.site, publicUrl)
  for (const add of [addHomeRoutes, addHelpRoutes, addApplyRoutes, addMyRoutes, addEvidenceRoutes, addPublicityRoutes]) add(parts.site)
}
