/** The pages of one room beside each other; `[` and `]` go from one to the next. */
import { Link, useLocation } from 'wouter'
import { useKeys } from '../kit/keys.tsx'
import { admin } from './texts.ts'

export function Tabs({ label, tabs }: { label: string; tabs: readonly (readonly [path: string, name: string])[] }) {
  const [here, go] = useLocation()
  const turn = (by: number) => {
    const to = tabs[tabs.findIndex(([path]) => path === here) + by]
    if (to) go(to[0])
  }
  useKeys([{ key: '[', does: admin.tabBefore, act: () => { turn(-1) } }, { key: ']', does: admin.tabAfter, act: () => { turn(1) } }])
  return <nav className="tabs" aria-label={label}><ul>{tabs.map(([path, name]) => <li key={path}><Link href={path} aria-current={here === path ? 'page' : undefined}>{name}</Link></li>)}</ul></nav>
}
