/** From the environment and `.env` to the configuration: checked as a whole, refused with one sentence. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { settings } from './settings.ts'

export interface Config {
  readonly port: number
  readonly host: string
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly trustProxy: boolean
  /** Requests a minute and address for what needs no sign-in; 0: no limit. */
  readonly publicRate: number
  /** Absolute. */
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly region: string
  readonly roles: readonly ('web' | 'worker')[]
  readonly sandbox: boolean
  /** Where browsers reach the sandbox's sign-in; null: this machine. */
  readonly sandboxUrl?: string | null
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null
  readonly sources: string | null
  readonly sms: { readonly url: string; readonly secret: string } | null
  readonly mail: { readonly url: string; readonly from: string } | null
  readonly dataKey: string | null
  readonly logLevel: string
}

type Env = Readonly<Record<string, string | undefined>>

/** Reads the settings of this process: the environment goes before the file `.env` of the working folder. */
export function loadConfig(env: Env = process.env, file = '.env'): Result<Config> {
  const fromFile: Env = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  for (const name of Object.keys(fromFile)) {
    if (settings.some((each) => each.name === name)) continue
    const near = settings.find((each) => distance(each.name, name.toUpperCase()) <= 2)
    return wrong(`${file} 里的 ${name} 不是本系统的设置${near ? `，是不是想写 ${near.name}` : ''}`)
  }
  return readConfig({ ...fromFile, ...env })
}

/** Checks every setting, then what they say together. */
export function readConfig(env: Env): Result<Config> {
  const values: Record<string, unknown> = {}
  for (const { name, shape, preset, expected, secret } of settings) {
    const given = env[name]?.trim()
    const text = given === undefined || given === '' ? preset : given
    if (text === null) continue
    const parsed = shape.safeParse(text)
    if (!parsed.success) return wrong(`设置 ${name} 的值${secret ? '' : `“${text}”`}不对，应为${expected}`)
    values[name] = parsed.data
  }
  // The schemas of the list made these values; the list's own test holds the two together.
  const config = compose(values)
  const clash = contradiction(config, values)
  return clash === null ? ok(config) : wrong(clash)
}

function compose(values: Readonly<Record<string, unknown>>): Config {
  const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null)
  const [issuer, smsUrl, mailUrl] = [text('OIDC_ISSUER'), text('SMS_URL'), text('SMTP_URL')]
  return {
    port: Number(values['PORT']),
    host: text('HOST') ?? '',
    publicUrl: text('PUBLIC_URL') ?? `http://localhost:${String(values['PORT'])}`,
    trustProxy: values['TRUST_PROXY'] === true,
    publicRate: Number(values['PUBLIC_RATE']),
    dataDir: resolve(text('DATA_DIR') ?? ''),
    databaseUrl: text('DATABASE_URL'),
    region: text('REGION') ?? '',
    roles: (['web', 'worker'] as const).filter((role) => Array.isArray(values['ROLES']) && values['ROLES'].includes(role)),
    sandbox: values['SANDBOX'] === true,
    sandboxUrl: text('SANDBOX_URL'),
    oidc: issuer === null ? null : { issuer, clientId: text('OIDC_CLIENT_ID') ?? '', clientSecret: text('OIDC_CLIENT_SECRET') ?? '' },
    sources: text('SOURCES'),
    sms: smsUrl === null ? null : { url: smsUrl, secret: text('SMS_SECRET') ?? '' },
    mail: mailUrl === null ? null : { url: mailUrl, from: text('MAIL_FROM') ?? '' },
    dataKey: text('DATA_KEY'),
    logLevel: text('LOG_LEVEL') ?? '',
  }
}

/** What two settings say against each other; null when they agree. */
function contradiction(config: Config, values: Readonly<Record<string, unknown>>): string | null {
  if (config.oidc && config.sandbox) return '设了 OIDC_ISSUER 就是真实的县，请同时写 SANDBOX=off'
  if (config.sources !== null && config.sandbox) return '设了 SOURCES 就是真实的县，请同时写 SANDBOX=off'
  if (values['SANDBOX_URL'] !== undefined && !config.sandbox) return '设了 SANDBOX_URL 就是沙箱县，不能同时写 SANDBOX=off'
  if (config.oidc && config.oidc.clientId === '') return '设了 OIDC_ISSUER，还缺 OIDC_CLIENT_ID'
  if (config.oidc && config.oidc.clientSecret === '') return '设了 OIDC_ISSUER，还缺 OIDC_CLIENT_SECRET'
  const alone = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].find((name) => values[name] !== undefined)
  if (!config.oidc && alone) return `设了 ${alone}，还缺 OIDC_ISSUER`
  const gateways = gatewayContradiction(config, values)
  if (gateways !== null) return gateways
  if (config.sources !== null && !existsSync(config.sources)) return `设置 SOURCES 指的文件 ${config.sources} 不存在`
  if (config.databaseUrl !== null && !config.sandbox && config.dataKey === null) {
    return '真实的县使用 DATABASE_URL 时必须设 DATA_KEY（64 位十六进制数，openssl rand -hex 32），否则换一台机器就打不开个人信息'
  }
  return null
}

function gatewayContradiction({ sandbox, sms, mail }: Config, values: Readonly<Record<string, unknown>>): string | null {
  // The sandbox's people are invented, their numbers and addresses are not ours to write to.
  const outside = sms ? 'SMS_URL' : mail ? 'SMTP_URL' : null
  if (sandbox && outside !== null) return `沙箱县的人是编的，短信和邮件只到它自己的收件箱。设了 ${outside} 就是真实的县，请同时写 SANDBOX=off`
  if (sms && sms.secret === '') return '设了 SMS_URL，还缺 SMS_SECRET'
  if (mail && mail.from === '') return '设了 SMTP_URL，还缺 MAIL_FROM'
  if (!sms && values['SMS_SECRET'] !== undefined) return '设了 SMS_SECRET，还缺 SMS_URL'
  if (!mail && values['MAIL_FROM'] !== undefined) return '设了 MAIL_FROM，还缺 SMTP_URL'
  return null
}

function wrong(detail: string) {
  return refuse('bad-setting', { detail: `${detail}。`, status: 400, next: ['全部设置见 docs/operate/settings.md'] })
}

/** How many letters apart two names are. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
