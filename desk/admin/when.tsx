/** An instant in a dense list: 11月24日 10:00, with the year when it is another one, whole on hover. */
import { formatInstant, formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { dayOf } from '../../src/kernel/day.ts'

export function When({ at, seconds = false }: { at: string; seconds?: boolean }) {
  const instant = new Date(at)
  const day = dayOf(instant)
  const year = day.slice(0, 4) === dayOf(new Date()).slice(0, 4) ? '' : `${day.slice(0, 4)}年`
  const time = instant.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false, hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}) })
  return <time className="num once" dateTime={at} title={formatInstant(instant)}>{year}{formatMonthDay(day)} {time}</time>
}
