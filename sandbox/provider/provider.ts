/** The county's identity provider by `oidc-provider`: one client, code with PKCE, consent given by itself, claims of the invented people. */
import { join } from 'node:path'
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { interactionPolicy, Provider } from 'oidc-provider'
import { accountOf, claimsOf } from '../people/town.ts'
import type { Keys } from './keys.ts'
import { messagePage, signOutPage } from './pages.ts'
import { signOutAtOnce } from './sign-out.ts'
import { makeStore } from './store.ts'

const SCOPES = 'openid profile identity'
const HOUR = 3600
const ONE_DAY = 24 * HOUR

interface ProviderOptions {
  readonly issuer: string
  readonly productUrl: string
  readonly dataDir: string
  readonly keys: Keys
  /** Headers of every page. */
  readonly pageHeaders: Readonly<Record<string, string>>
}

export function makeProvider(options: ProviderOptions): Provider {
  const provider = new Provider(options.issuer, configuration(options))
  // The front says by which address one came (sandbox.ts).
  provider.proxy = true
  provider.use(signOutAtOnce(provider))
  return provider
}

function configuration(options: ProviderOptions): Configuration {
  const { productUrl, keys } = options
  return {
    adapter: makeStore(join(options.dataDir, 'provider-sessions.json')),
    clients: [{
      client_id: 'mianzheng', client_secret: 'sandbox', redirect_uris: [`${productUrl}/sign-in/callback`], post_logout_redirect_uris: [`${productUrl}/`],
      response_types: ['code'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_post',
    }],
    extraParams: ['account_kind'],
    scopes: SCOPES.split(' '),
    claims: { openid: ['sub'], profile: ['name'], identity: ['account_kind', 'id_number', 'phone_number', 'division', 'email'] },
    jwks: { keys: [keys.signing] },
    // Cookies know no ports: the names must be nobody else's on this machine.
    cookies: {
      keys: keys.cookies, names: { session: 'sandbox_session', interaction: 'sandbox_interaction', resume: 'sandbox_resume' },
      long: { signed: true, httpOnly: true, sameSite: 'lax' }, short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    pkce: { required: () => true },
    ttl: { AccessToken: HOUR, AuthorizationCode: 120, IdToken: HOUR, Interaction: HOUR, Session: ONE_DAY / 3, Grant: ONE_DAY },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}`, policy: policy() },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => { show(ctx, options, signOutPage(form, whoIs(ctx), productUrl)) },
        postLogoutSuccessSource: (ctx) => { show(ctx, options, messagePage('已退出登录', '这台设备上不再有人登录。', productUrl)) },
      },
    },
    findAccount: async (_ctx, subject) => {
      const account = accountOf(subject)
      return account && { accountId: subject, claims: async () => ({ sub: subject, ...claimsOf(account) }) }
    },
    loadExistingGrant: grantFor,
    renderError: (ctx, out) => {
      show(ctx, options, messagePage('没有办成', `这个请求不能办理（${out.error}）。多半是登录已经过期，或者页面已经用过。请回到网站重新开始。`, productUrl))
    },
  }
}

/** Besides asking who is there when nobody is: an application may have people choose anew (`prompt=select_account`). */
function policy() {
  const prompts = interactionPolicy.base()
  prompts.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0)
  return prompts
}

/** What the product asks for is granted without a question: whoever taps on an invented person has agreed. */
async function grantFor(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc
  if (!client || session?.accountId === undefined) return undefined
  const known = session.grantIdFor(client.clientId)
  const existing = known === undefined ? undefined : await provider.Grant.find(known)
  if (existing && existing.accountId === session.accountId) return existing
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(SCOPES)
  await grant.save()
  return grant
}

function whoIs(ctx: KoaContextWithOIDC): string {
  const account = accountOf(ctx.oidc.session?.accountId ?? '')
  return account ? claimsOf(account)['name'] ?? account.account : '另一个人'
}

function show(ctx: KoaContextWithOIDC, options: ProviderOptions, text: string): void {
  ctx.set(options.pageHeaders)
  ctx.type = 'html'
  ctx.body = text
}
