/** Before somebody signs out: what is still to be sent is sent, or they are told; drafts are wiped. */
import type { FormEvent } from 'react'
import { forget, sealedUnder } from './keep.ts'
import type { Waiting } from './queue.ts'

const STILL = (count: number) => `还有 ${count} 件断网时收下的申请没有发送。退出后，要由您本人在这台电脑上再登录才能发送（24 小时内）。确定退出吗？`
let ready = false

/** The form goes out by itself once everything is put away. */
export function beforeSignOut(event: FormEvent<HTMLFormElement>): void {
  if (ready) return
  event.preventDefault()
  const form = event.currentTarget
  void putAway(form).then((go) => {
    if (!go) return
    ready = true
    form.requestSubmit()
  })
}

async function putAway(form: HTMLFormElement): Promise<boolean> {
  const waiting = (await sealedUnder<Waiting>('queue:').catch(() => [])).filter(({ value }) => value.state === 'waiting').length
  if (waiting > 0 && !globalThis.confirm(STILL(waiting))) return false
  await forget().catch(() => undefined)
  const field = form.querySelector<HTMLInputElement>('[name=csrf]')
  // A page that was opened without a network has no check value yet.
  if (field && field.value === '') field.value = await checkValue()
  return true
}

async function checkValue(): Promise<string> {
  const page = await fetch('/desk/', { headers: { accept: 'text/html' } }).then((answer) => answer.text(), () => '')
  return /<meta name="csrf" content="([^"]*)"/.exec(page)?.[1] ?? ''
}
