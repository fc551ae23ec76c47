/** OpenID Connect by `openid-client`. The provider is looked up at the first use, because it may start after us. */
import * as oidc from 'openid-client'
import type { IdentityProvider } from '../../rooms/identity/index.ts'

export interface OidcOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly publicUrl: string
  /** Where to reach it from here, when that is not the address it is called by. */
  readonly reach?: string
}

const SCOPE = 'openid profile identity'

export function makeOidcProvider(options: OidcOptions): IdentityProvider {
  const redirect = `${options.publicUrl}/sign-in/callback`
  let found: Promise<oidc.Configuration> | undefined
  const configuration = () => {
    found ??= discover(options)
    // A provider that was not up yet is looked for again next time.
    found.catch(() => { found = undefined })
    return found
  }
  return {
    issuer: options.issuer, secure: options.publicUrl.startsWith('https:'),
    async start(on) {
      const config = await configuration()
      const verifier = oidc.randomPKCECodeVerifier()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const location = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirect, scope: SCOPE, state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
        // Named like the claim it foretells; a provider that does not know it leaves it alone, as the standard has it.
        ...(on?.staff ? { account_kind: 'staff' } : {}),
      })
      return { location: location.href, state, nonce, verifier }
    },
    async finish(callback, expected) {
      const config = await configuration()
      const tokens = await oidc.authorizationCodeGrant(config, new URL(`${redirect}${callback.search}`), {
        pkceCodeVerifier: expected.verifier, expectedState: expected.state, expectedNonce: expected.nonce, idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('the provider sent no id token')
      const more = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
      return { claims: { ...claims, ...more }, idToken: tokens.id_token ?? '' }
    },
    async signOutAddress(idToken) {
      const config = await configuration()
      if (!config.serverMetadata().end_session_endpoint) return null
      return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: `${options.publicUrl}/` }).href
    },
  }
}

function discover(options: OidcOptions): Promise<oidc.Configuration> {
  const issuer = new URL(options.issuer)
  // Plain HTTP only towards this very machine: the sandbox's provider.
  const near = reaching(options)
  const local = near !== null || issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname)
  return oidc.discovery(issuer, options.clientId, options.clientSecret, undefined, {
    ...(local ? { execute: [oidc.allowInsecureRequests] } : {}), ...(near ? { [oidc.customFetch]: near } : {}),
  })
}

/** Asks where it listens what it is asked by its name. */
function reaching({ issuer, reach }: OidcOptions): oidc.CustomFetch | null {
  if (reach === undefined || reach === issuer) return null
  return (url, init) => fetch(url.startsWith(`${issuer}/`) ? `${reach}${url.slice(issuer.length)}` : url, init as RequestInit)
}
