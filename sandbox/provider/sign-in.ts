/** Who is there? The page to tap on, and back to the application with whoever was tapped on. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { readBody } from '../http.ts'
import { accountOf } from '../people/town.ts'
import { messagePage, signInPage } from './pages.ts'

export type SendPage = (request: IncomingMessage, response: ServerResponse, status: number, text: string) => void
type Details = Awaited<ReturnType<Provider['interactionDetails']>>

interface SignInOptions {
  readonly provider: Provider
  readonly productUrl: string
  readonly send: SendPage
}

export async function signIn(options: SignInOptions, request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<void> {
  const { provider, send, productUrl } = options
  const details = await provider.interactionDetails(request, response).catch(() => null)
  if (!details) return send(request, response, 400, messagePage('这次登录已经结束', '登录已经完成，或者过了一个小时。要登录请回到网站重新开始。', productUrl))
  // An application that wants consent asked for anew gets it: it was given by tapping.
  if (details.prompt.name === 'consent') return provider.interactionFinished(request, response, { consent: {} })
  const staffFirst = details.params['account_kind'] === 'staff'
  if (request.method !== 'POST') return send(request, response, 200, signInPage((query.get('q') ?? '').trim().slice(0, 50), staffFirst))
  const form = new URLSearchParams(await readBody(request) ?? '')
  if (form.has('cancel')) return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'cancelled' })
  const account = accountOf(form.get('account') ?? '')
  if (!account) return send(request, response, 400, signInPage('', staffFirst))
  await endOther(provider, details, account.account)
  return provider.interactionFinished(request, response, { login: { accountId: account.account }, select_account: {}, consent: {} })
}

/** Somebody else was signed in here: their session ends first, so that the two are never mixed up. */
async function endOther(provider: Provider, details: Details, account: string): Promise<void> {
  if (!details.session || details.session.accountId === undefined || details.session.accountId === account) return
  await (await provider.Session.findByUid(details.session.uid))?.destroy()
  delete details.session
  await details.persist()
}
