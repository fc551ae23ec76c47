/**
 * Leaving without a question. An application that shows an ID token of the very person who is signed in need not be asked back:
 * nobody else has that token. Everybody else comes to the page with the button.
 */
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'

type Middleware = Parameters<Provider['use']>[0]

/** Runs around the library's own end of session, which has checked the token and the address by then. */
export function signOutAtOnce(provider: Provider): Middleware {
  return async (context, next) => {
    await next()
    const ctx = context as unknown as KoaContextWithOIDC
    if (!isOwnWish(ctx)) return
    const { session, params } = ctx.oidc
    for (const clientId of Object.keys(session?.authorizations ?? {})) {
      const grantId = session?.grantIdFor(clientId)
      if (grantId !== undefined) await (await provider.Grant.find(grantId))?.destroy()
    }
    await session?.destroy()
    ctx.cookies.set(provider.cookieName('session'), null, { signed: true, overwrite: true })
    const back = new URL(String(params?.['post_logout_redirect_uri']))
    if (typeof params?.['state'] === 'string') back.searchParams.set('state', params['state'])
    ctx.redirect(back.href)
    ctx.status = 303
  }
}

function isOwnWish(ctx: KoaContextWithOIDC): boolean {
  const { oidc } = ctx
  if (oidc?.route !== 'end_session' || ctx.status !== 200 || typeof oidc.params?.['post_logout_redirect_uri'] !== 'string') return false
  const subject = oidc.entities.IdTokenHint?.payload['sub']
  return subject !== undefined && (oidc.session?.accountId === undefined || oidc.session.accountId === subject)
}
