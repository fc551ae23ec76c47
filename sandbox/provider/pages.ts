/** The provider's pages: who are you, do you really want to leave, something went wrong. They need no script. */
import type { Html } from '../html.ts'
import { asItIs, html } from '../html.ts'
import type { Account } from '../people/town.ts'
import { accounts } from '../people/town.ts'
import { style } from './style.ts'

const TITLE = '沙箱县统一身份认证'
const TRIAL = '试用环境：这里的人都是编的，不是真人，登录不用密码。'

function page(title: string, lead: string, body: Html): string {
  return html`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title === TITLE ? title : `${title} - ${TITLE}`}</title>
<style>${asItIs(style)}</style></head>
<body><header><div><h1>${title}</h1><p>${lead}</p></div></header><main>${body}</main></body></html>`.text
}

const textOf = (a: Account): string => (a.kind === 'staff' ? `${a.staff.title}。${a.staff.note}` : a.resident.situation ?? '')
const personOf = (a: Account): string => (a.kind === 'staff' ? a.staff.name : a.resident.name)
const groupOf = (a: Account): string => (a.kind === 'staff' ? a.staff.roleName : '居民')

function matches(account: Account, words: string): boolean {
  const text = `${account.account} ${personOf(account)} ${groupOf(account)} ${textOf(account)}`.toLowerCase()
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word))
}

const button = (a: Account): Html =>
  html`<li><button name="account" value="${a.account}"><b>${personOf(a)} <code>${a.account}</code></b><small>${textOf(a)}</small></button></li>`

const group = (name: string, those: readonly Account[]): Html => html`<h2>${name}</h2><ul>${those.map(button)}</ul>`

/** Residents first, then staff by role, or the other way round for those on the way to the desk; one tap on somebody signs in as them. */
export function signInPage(words: string, staffFirst = false): string {
  const found = accounts.filter((a) => matches(a, words))
  const groups = Map.groupBy(found, groupOf)
  const people = groups.get('居民') ?? []
  const staff = [...groups].filter(([name]) => name !== '居民')
  const residents = people.length > 0 ? html`<div id="residents">${group('以居民身份登录', people)}</div>` : html``
  const workers = html`<div id="staff">${staff.map(([name, those]) => group(`工作人员：${name}`, those))}</div>`
  const below = staffFirst ? html`<p><a href="#residents">居民账号在下面</a></p>` : html`<p><a href="#staff">工作人员账号在下面</a></p>`
  return page(TITLE, TRIAL, html`
<form method="get" role="search" class="search"><label>找人（姓名、账号、情况或岗位）<input name="q" value="${words}" autocomplete="off"></label><button>查找</button></form>
${people.length > 0 && staff.length > 0 ? below : null}
<form method="post">
${staffFirst ? [workers, residents] : [residents, workers]}
${found.length === 0 ? html`<p>没有找到“${words}”。</p>` : null}
<p class="leave"><button name="cancel" value="yes">不登录，返回</button></p>
</form>`)
}

/** `form` is the library's own, with its check value; the buttons belong to it. */
export function signOutPage(form: string, who: string, productUrl: string): string {
  return page('要退出登录吗？', TRIAL, html`
<p>现在登录的是${who}。</p>${asItIs(form)}
<p><button class="main" form="op.logoutForm" name="logout" value="yes">退出登录</button> <a class="button" href="${productUrl}/">不退出，返回</a></p>`)
}

export function messagePage(title: string, text: string, productUrl: string): string {
  return page(title, TRIAL, html`<p>${text}</p><p><a class="button" href="${productUrl}/">回到网站</a></p>`)
}

/** For those who open the provider's address by itself. */
export function frontPage(productUrl: string): string {
  return page(TITLE, TRIAL, html`
<p>沙箱县有自己的身份认证、十个部门的系统和居民，供试用和测试。登录从<a href="${productUrl}/">网站</a>开始。</p>
<h2>收件箱</h2>
<p><a href="/_sandbox/sms">大家的短信</a>、<a href="/_sandbox/mail">工作人员的邮件</a></p>
<h2>给程序用的地址</h2>
<p><a href="/.well-known/openid-configuration">OpenID Connect 配置</a>、<a href="/_sandbox/accounts">账号</a>、<a href="/_sandbox/people">居民和企业</a>、<a href="/_sandbox/faults">部门系统的故障开关</a></p>`)
}
