/** `/_sandbox/sms` and `/_sandbox/mail`: what the gateways carried, as whoever received it would see it. Newest first; no script. */
import { formatInstant } from '../../src/kernel/chinese-date.ts'
import { maskPhone } from '../../src/kernel/masking.ts'
import type { Html } from '../html.ts'
import { asItIs, html } from '../html.ts'
import { residentAt, staffAt } from '../people/town.ts'
import type { GatewayFault } from './gateway.ts'
import { inboxStyle } from './inbox-style.ts'
import type { MailServer, ReceivedMail } from './mail.ts'
import type { Sms, SmsGateway } from './sms.ts'

const faultNames: Readonly<Record<GatewayFault, string>> = { none: '', down: '停机', slow: '很慢', refused: '拒收', undelivered: '收下但送不到' }

function page(title: string, lead: string, links: Html, main: Html): string {
  return html`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - 沙箱县</title>
<style>${asItIs(inboxStyle)}</style></head>
<body><header><div><h1>${title}</h1>${links}<p>${lead}</p></div></header>${main}</body></html>`.text
}

const leadOf = (gateway: { readonly name: string; readonly fault: () => GatewayFault }): string =>
  `试用环境，谁也收不到真的。${gateway.fault() === 'none' ? '' : `${gateway.name}现在有故障：${faultNames[gateway.fault()]}。`}`
const when = (at: string): Html => html`<time datetime="${at}">${formatInstant(new Date(at)).slice(5)}</time>`

interface Person { readonly key: string; readonly name: string; readonly phone: string }

function whoseIs(to: string): Person {
  const resident = residentAt(to)
  return { key: resident?.key ?? 'unknown', name: resident?.name ?? '不认识的号码', phone: maskPhone(to) }
}

/** Everybody's conversations, the newest first; of one account when it is named. */
export function smsPage(gateway: SmsGateway, account: string | null): string {
  const messages = gateway.messages()
  if (account !== null) return threadPage(gateway, messages.filter((sms) => whoseIs(sms.to).key === account))
  const threads = [...Map.groupBy(messages, (sms) => sms.to)]
  const row = ([to, those]: [string, readonly Sms[]]): Html => {
    const { key, name, phone } = whoseIs(to)
    const [last] = those
    return html`<li><a href="?account=${key}"><span class="face" aria-hidden="true">${name.slice(0, 1)}</span>
<span class="line"><b>${name}</b>${last ? when(last.at) : null}</span><span class="line"><span class="last">${last?.text ?? ''}</span><small>${phone}</small></span></a></li>`
  }
  return page('大家的短信', leadOf(gateway), html`<a href="">刷新</a> <a href="/_sandbox/mail">邮件</a>`,
    html`<main>${threads.length === 0 ? html`<p class="none">还没有短信。办件有了结果、要人办事，或者超过期限时，这里会收到。</p>` : html`<ul class="people">${threads.map(row)}</ul>`}</main>`)
}

function threadPage(gateway: SmsGateway, messages: readonly Sms[]): string {
  const [last] = messages
  const person = last ? whoseIs(last.to) : null
  const bubble = (sms: Sms): Html => html`${when(sms.at)}<p class="bubble">${sms.text}</p>${sms.arrived ? null : html`<p class="lost">！ 没有送到：对方关机</p>`}`
  return page(person ? `${person.name}的短信` : '没有短信', `${person ? `${person.phone}。` : ''}${leadOf(gateway)}`, html`<a href="/_sandbox/sms">返回</a>`,
    html`<main class="thread">${messages.map(bubble)}</main>`)
}

/** The staff's mailboxes. */
export function mailPage(server: MailServer): string {
  const mails = server.messages()
  const row = (mail: ReceivedMail): Html => html`<li><details><summary><span class="line"><b>${mail.subject}</b>${when(mail.at)}</span>
<small>收件人 ${staffAt(mail.to)?.name ?? ''} ${mail.to}</small></summary><pre>${mail.text}</pre></details></li>`
  return page('工作人员的邮件', leadOf(server), html`<a href="">刷新</a> <a href="/_sandbox/sms">短信</a>`,
    html`<main class="mail">${mails.length === 0 ? html`<p class="none">还没有邮件。工作日 8:30，有事等着办的人会收到一封。</p>` : html`<ul class="mails">${mails.map(row)}</ul>`}</main>`)
}

/** The same for programs: whose it is, masked, and what it says. */
export const smsView = ({ to, text, at, arrived }: Sms) => ({ account: whoseIs(to).key, to: maskPhone(to), text, at, arrived })
export const mailView = ({ to, subject, text, at }: ReceivedMail) => ({ account: staffAt(to)?.account ?? null, to, subject, text, at })
