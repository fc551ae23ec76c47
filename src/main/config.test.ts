import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadConfig, readConfig } from './config.ts'
import { settingsPage, settingsPagePath } from './settings-page.ts'

const detail = (env: Record<string, string>) => { const read = readConfig(env); return read.ok ? '' : read.detail }

test('nothing has to be set', () => {
  const read = readConfig({})
  assert.ok(read.ok)
  assert.deepEqual(
    { ...read.value, dataDir: '' },
    {
      port: 8080, host: '127.0.0.1', publicUrl: 'http://localhost:8080', trustProxy: false, publicRate: 600, dataDir: '', databaseUrl: null, region: '420325',
      roles: ['web', 'worker'], sandbox: true, sandboxUrl: null, oidc: null, sources: null, sms: null, mail: null, dataKey: null, logLevel: 'warn',
    })
})

test('what is set is taken: every setting reaches the configuration', () => {
  const read = readConfig({
    PORT: '9000', HOST: '0.0.0.0', PUBLIC_URL: 'https://mz.example/', TRUST_PROXY: 'on', PUBLIC_RATE: '0', DATA_DIR: '/srv/数据', DATABASE_URL: 'postgresql://u:p@h/d', REGION: '420324',
    ROLES: 'worker', SANDBOX: 'off', OIDC_ISSUER: 'https://sso.example', OIDC_CLIENT_ID: 'mz', OIDC_CLIENT_SECRET: 's', SOURCES: import.meta.filename,
    SMS_URL: 'https://sms.example/api/', SMS_SECRET: 'x'.repeat(16), SMTP_URL: 'smtps://u:p@mail.example:465', MAIL_FROM: 'mz@example.gov.cn', DATA_KEY: 'ab'.repeat(32), LOG_LEVEL: 'debug',
  })
  assert.deepEqual(read.ok && read.value, {
    port: 9000, host: '0.0.0.0', publicUrl: 'https://mz.example', trustProxy: true, publicRate: 0, dataDir: '/srv/数据', databaseUrl: 'postgresql://u:p@h/d', region: '420324',
    roles: ['worker'], sandbox: false, sandboxUrl: null, oidc: { issuer: 'https://sso.example', clientId: 'mz', clientSecret: 's' }, sources: import.meta.filename,
    sms: { url: 'https://sms.example/api', secret: 'x'.repeat(16) }, mail: { url: 'smtps://u:p@mail.example:465', from: 'mz@example.gov.cn' },
    dataKey: 'ab'.repeat(32), logLevel: 'debug',
  })
})

test('a wrong value is named with what is expected; a secret one is not repeated', () => {
  assert.equal(detail({ PORT: 'http' }), '设置 PORT 的值“http”不对，应为1 到 65500 之间的整数。')
  assert.equal(detail({ PORT: '0' }), '设置 PORT 的值“0”不对，应为1 到 65500 之间的整数。')
  assert.match(detail({ ROLES: 'web,db' }), /ROLES 的值“web,db”/)
  assert.match(detail({ SANDBOX: 'yes' }), /应为on 或 off/)
  const secret = detail({ DATA_KEY: 'hunter2' })
  assert.match(secret, /DATA_KEY/)
  assert.doesNotMatch(secret, /hunter2/)
})

test('settings that contradict each other are refused', () => {
  assert.match(detail({ OIDC_ISSUER: 'https://sso.example' }), /SANDBOX=off/)
  assert.match(detail({ SOURCES: '/x.json' }), /SANDBOX=off/)
  assert.match(detail({ SANDBOX: 'off', SOURCES: '/nowhere/x.json' }), /不存在/)
  assert.match(detail({ SANDBOX: 'off', OIDC_ISSUER: 'https://sso.example' }), /还缺 OIDC_CLIENT_ID/)
  assert.match(detail({ SANDBOX: 'off', OIDC_ISSUER: 'https://sso.example', OIDC_CLIENT_ID: 'x' }), /还缺 OIDC_CLIENT_SECRET/)
  assert.match(detail({ SANDBOX: 'off', SANDBOX_URL: 'https://sign-in.example' }), /SANDBOX_URL 就是沙箱县/)
  assert.match(detail({ SANDBOX: 'off', OIDC_CLIENT_ID: 'x' }), /还缺 OIDC_ISSUER/)
  assert.match(detail({ SMS_URL: 'https://sms.example', SMS_SECRET: 'x'.repeat(16) }), /SMS_URL 就是真实的县，请同时写 SANDBOX=off/)
  assert.match(detail({ SMTP_URL: 'smtp://mail.example' }), /SMTP_URL 就是真实的县/)
  assert.match(detail({ SANDBOX: 'off', SMS_URL: 'https://sms.example' }), /还缺 SMS_SECRET/)
  assert.match(detail({ SANDBOX: 'off', SMTP_URL: 'smtp://mail.example' }), /还缺 MAIL_FROM/)
  assert.match(detail({ SMS_SECRET: 'x'.repeat(16) }), /还缺 SMS_URL/)
  assert.match(detail({ MAIL_FROM: 'mz@example.gov.cn' }), /还缺 SMTP_URL/)
  assert.match(detail({ SANDBOX: 'off', DATABASE_URL: 'postgresql://u@h/d' }), /必须设 DATA_KEY/)
})

test('the addresses people come by are whole origins: https too, with nothing behind', () => {
  const read = readConfig({ PUBLIC_URL: 'https://MZ.example:443/', SANDBOX_URL: 'http://10.0.0.5:8081' })
  assert.deepEqual(read.ok && [read.value.publicUrl, read.value.sandboxUrl], ['https://mz.example', 'http://10.0.0.5:8081'])
  for (const url of ['ftp://mz.example', 'mz.example', 'https://mz.example/desk', 'https://mz.example/?a=1', 'https://u:p@mz.example']) assert.match(detail({ PUBLIC_URL: url }), /PUBLIC_URL/, url)
})

test('.env is read, the environment goes first, and a name that nobody knows is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'))
  const file = join(folder, '.env')
  try {
    writeFileSync(file, 'PORT=9001\nREGION=420324\n')
    const read = loadConfig({ PORT: '9002' }, file)
    assert.deepEqual(read.ok && [read.value.port, read.value.region], [9002, '420324'])
    writeFileSync(file, 'PROT=9001\n')
    const refused = loadConfig({}, file)
    assert.match(refused.ok ? '' : refused.detail, /PROT 不是本系统的设置，是不是想写 PORT/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('docs/operate/settings.md is what the list says (npm run settings)', () => {
  assert.equal(readFileSync(settingsPagePath, 'utf8').replaceAll('\r\n', '\n'), settingsPage())
})
