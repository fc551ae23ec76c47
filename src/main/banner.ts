/** What is said when everything runs: where to go, and with which accounts to try it. */
import { z } from 'zod'
import type { Config } from './config.ts'

const Accounts = z.object({ items: z.array(z.looseObject({ account: z.string(), name: z.string(), kind: z.string(), note: z.string().nullish(), situation: z.string().nullish() })) })
const SHOWN = 24

/** The lines to print. `sandbox`: what its provider is called and where it listens, null for a real county. */
export async function bannerOf(config: Config, sandbox: { readonly provider: string; readonly local: string } | null, seconds: number): Promise<string> {
  const lines = [
    '',
    `免证通已启动（${seconds.toFixed(1)} 秒）`,
    ...(config.roles.includes('web') ? [`  网站      ${config.publicUrl}`, `  接口      ${config.publicUrl}/api/openapi.json`] : ['  只办理后续事务（ROLES=worker），没有网站']),
    `  数据      ${config.databaseUrl === null ? config.dataDir : '您自己的数据库（DATABASE_URL）'}`,
  ]
  if (sandbox !== null) {
    lines.push(`  沙箱县    ${sandbox.provider}（试用环境，人和数据都是编的）`, '  登录账号（不用密码）：', ...await accountLines(sandbox.local))
    if (!isLocal(config.host)) lines.push('  注意：沙箱县正在对网络开放，能访问这台机器的人都能登录。')
  } else if (config.oidc === null) {
    lines.push('  注意：没有设置 OIDC_ISSUER，没有人能登录。')
  } else if (isLocal(new URL(config.publicUrl).hostname)) {
    lines.push('  注意：没有设置 PUBLIC_URL，只有这台机器上的浏览器能登录。')
  } else if (!config.publicUrl.startsWith('https:')) {
    lines.push('  注意：PUBLIC_URL 不是 https，登录凭证会明文经过网络。')
  }
  return [...lines, '  按 Ctrl-C 停止。', ''].join('\n')
}

async function accountLines(provider: string): Promise<string[]> {
  const answer = await fetch(`${provider}/_sandbox/accounts`)
  const { items } = Accounts.parse(await answer.json())
  const line = (item: (typeof items)[number]) => `    ${item.account.padEnd(18)} ${item.name}${item.note ?? item.situation ? `：${item.note ?? item.situation ?? ''}` : ''}`
  const more = items.length > SHOWN ? [`    …… 共 ${items.length} 个，见登录页`] : []
  return [...items.slice(0, SHOWN).map(line), ...more]
}

const isLocal = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host)
