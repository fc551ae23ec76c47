/** Every setting there is, in one list: what is read, checked, and printed in docs/operate/settings.md. */
import { z } from 'zod'

export interface Setting {
  readonly name: string
  /** From the text to the value. */
  readonly shape: z.ZodType
  /** As text; null when there is none, or it follows from others. */
  readonly preset: string | null
  /** What is expected, for the person who wrote something else. */
  readonly expected: string
  readonly en: string
  readonly zh: string
  readonly example: string
  /** Never shown, not even when it is wrong. */
  readonly secret: boolean
}

function setting(name: string, shape: z.ZodType, text: Omit<Setting, 'name' | 'shape' | 'secret'> & { secret?: boolean }): Setting {
  return { name, shape, secret: false, ...text }
}

const port = z.string().regex(/^\d{1,5}$/).transform(Number).refine((value) => value >= 1 && value <= 65_500)
const onOff = z.enum(['on', 'off']).transform((value) => value === 'on')
const webUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
/** Where somebody is reached: the pages and cookies of an address reckon with nothing behind it. */
const webOrigin = z.url({ protocol: /^https?$/ }).refine((url) => URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`).transform((url) => new URL(url).origin)
const roles = z.string().transform((text) => [...new Set(text.split(',').map((part) => part.trim()))]).pipe(z.array(z.enum(['web', 'worker'])).min(1))

export const settings: readonly Setting[] = [
  setting('PORT', port, {
    preset: '8080', expected: '1 到 65500 之间的整数', example: '9000',
    en: 'TCP port of the web server. The sandbox county\'s own servers follow on the next ports.', zh: '网站的端口。沙箱县自己的服务依次用后面的端口。',
  }),
  setting('HOST', z.string().regex(/^[\w.:-]+$/), {
    preset: '127.0.0.1', expected: '一个 IP 地址或主机名', example: '0.0.0.0',
    en: 'Address to listen on. `0.0.0.0` makes it reachable from other machines.', zh: '监听的地址。`0.0.0.0` 表示别的机器也能访问。',
  }),
  setting('PUBLIC_URL', webOrigin, {
    preset: null, expected: '以 http:// 或 https:// 开头的网址，后面不带路径', example: 'https://mz.example.gov.cn',
    en: 'Address under which people reach it; sign-in returns there, SMS reports and links in mails go there. With `https` cookies go over https only. Default: `http://localhost:PORT`, for this machine alone.',
    zh: '群众访问的网址：登录之后回到这里，短信报告、邮件里的链接也是它。写 `https` 时 cookie 只经 https 传送。默认 `http://localhost:PORT`，只有本机能用。',
  }),
  setting('TRUST_PROXY', onOff, {
    preset: 'off', expected: 'on 或 off', example: 'on',
    en: 'Whether a reverse proxy in front names the real client in `X-Forwarded-For`.', zh: '前面是否有反向代理，并由它在 `X-Forwarded-For` 里写明真实来源。',
  }),
  setting('PUBLIC_RATE', z.string().regex(/^\d{1,7}$/).transform(Number), {
    preset: '600', expected: '不小于 0 的整数', example: '3000',
    en: 'Requests a minute and address that need no sign-in; more are refused for a minute. Raise it where many people come through one address; `0`: no limit.',
    zh: '不需要登录的页面和接口，每个地址每分钟最多多少次请求，超过的要等一分钟。许多人共用一个出口地址时调大；`0` 表示不限。',
  }),
  setting('DATA_DIR', z.string().min(1), {
    preset: './data', expected: '一个可写的目录', example: '/var/lib/mianzheng',
    en: 'Folder of everything that must be kept: the embedded database and the keys.', zh: '存放数据的目录：自带的数据库和密钥。',
  }),
  setting('DATABASE_URL', z.url({ protocol: /^postgres(ql)?$/ }), {
    preset: null, expected: '以 postgresql:// 开头的连接地址', example: 'postgresql://mianzheng:secret@db.internal:5432/mianzheng', secret: true,
    en: 'A PostgreSQL server of your own, 16 or later. Default: the one that ships with the product.', zh: '您自己的 PostgreSQL（16 以上）。默认使用自带的。',
  }),
  setting('REGION', z.string().regex(/^\d{6}$/), {
    preset: '420325', expected: '县（市、区）的 6 位行政区划代码', example: '420325',
    en: 'Division code (GB/T 2260) of the county this installation serves.', zh: '本系统服务的县（市、区）的行政区划代码（GB/T 2260）。',
  }),
  setting('ROLES', roles, {
    preset: 'web,worker', expected: 'web、worker，或两个都写，用逗号隔开', example: 'worker',
    en: 'What this process does: answer requests (`web`), run what follows them (`worker`). As many processes as you like on one database.',
    zh: '本进程做什么：回答请求（`web`）、办理后续事务（`worker`）。同一个数据库上可以有任意多个进程。',
  }),
  setting('SANDBOX', onOff, {
    preset: 'on', expected: 'on 或 off', example: 'off',
    en: 'A county of its own to try everything: sign-in, departments\' systems, people. `off` for a real county.', zh: '是否带一个供试用的沙箱县：登录、部门系统和人都有。真实的县要写 `off`。',
  }),
  setting('SANDBOX_URL', webOrigin, {
    preset: null, expected: '以 http:// 或 https:// 开头的网址，后面不带路径', example: 'https://sign-in.mz.example.gov.cn',
    en: 'Address under which browsers reach the sandbox county\'s sign-in (port PORT+1), where that is not this machine; a proxy in front passes it on. Set it before the first start: accounts belong to it. Default: `http://localhost:PORT+1`.',
    zh: '从别的机器试用沙箱县时，浏览器访问其登录页的网址（由前面的代理转到端口 PORT+1）。请在第一次启动前设好：账号跟着它。默认 `http://localhost:PORT+1`。',
  }),
  setting('OIDC_ISSUER', webUrl, {
    preset: null, expected: '统一身份认证的网址', example: 'https://sso.example.gov.cn',
    en: 'Unified identity authentication (OpenID Connect) people and staff sign in with.', zh: '群众和工作人员登录用的统一身份认证（OpenID Connect）。',
  }),
  setting('OIDC_CLIENT_ID', z.string().min(1), {
    preset: null, expected: '在统一身份认证登记的客户端编号', example: 'mianzheng',
    en: 'The client id registered there.', zh: '在统一身份认证登记的客户端编号。',
  }),
  setting('OIDC_CLIENT_SECRET', z.string().min(1), {
    preset: null, expected: '在统一身份认证登记的客户端密钥', example: '…', secret: true,
    en: 'The client secret registered there.', zh: '在统一身份认证登记的客户端密钥。',
  }),
  setting('SOURCES', z.string().min(1), {
    preset: null, expected: '一个 JSON 文件的路径', example: '/etc/mianzheng/sources.json',
    en: 'JSON file with base address and secret of each department\'s system: `[{"source","baseUrl","secret"}]`.', zh: 'JSON 文件，写明各部门系统的地址和密钥：`[{"source","baseUrl","secret"}]`。',
  }),
  setting('SMS_URL', webUrl, {
    preset: null, expected: '短信网关的网址', example: 'https://sms.example.gov.cn/api',
    en: 'SMS gateway that tells people on their telephones, as docs/operate/sms-gateway.md has it. Without one they are told in the portal only.',
    zh: '给群众发短信的网关（接口见 docs/operate/sms-gateway.md）。不设就只在网上告知。',
  }),
  setting('SMS_SECRET', z.string().min(16), {
    preset: null, expected: '与短信网关约定的密钥，至少 16 个字符', example: '…', secret: true,
    en: 'Secret shared with the SMS gateway: we show it to the gateway, the gateway signs its delivery reports with it.', zh: '与短信网关约定的密钥：我们用它调用网关，网关用它给送达报告签名。',
  }),
  setting('SMTP_URL', z.url({ protocol: /^smtps?$/ }), {
    preset: null, expected: '以 smtp:// 或 smtps:// 开头的地址', example: 'smtps://mianzheng:secret@mail.example.gov.cn:465', secret: true,
    en: 'Mail server for the staff\'s daily mail of what waits. Without one there is none.', zh: '给工作人员发每日提醒的邮件服务器。不设就不发。',
  }),
  setting('MAIL_FROM', z.email(), {
    preset: null, expected: '一个邮箱地址', example: 'mianzheng@example.gov.cn',
    en: 'Address the mails come from. Required with SMTP_URL.', zh: '发件人地址，设了 SMTP_URL 就必填。',
  }),
  setting('DATA_KEY', z.string().regex(/^[0-9a-fA-F]{64}$/), {
    preset: null, expected: '64 位十六进制数（openssl rand -hex 32）', example: '…', secret: true,
    en: 'Key under which personal data is sealed. Default: made once, kept in `DATA_DIR/keys`. Required with DATABASE_URL in a real county.',
    zh: '加密个人信息的密钥。默认生成一次，存在 `DATA_DIR/keys`。真实的县使用 DATABASE_URL 时必填。',
  }),
  setting('LOG_LEVEL', z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), {
    preset: 'warn', expected: 'fatal、error、warn、info、debug、trace、silent 之一', example: 'info',
    en: 'How much is logged to the standard output.', zh: '写多少日志到标准输出。',
  }),
]
