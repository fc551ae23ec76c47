/** The pages of one room beside each other. */
import { Link, useLocation } from 'wouter'

export function Tabs({ label, tabs }: { label: string; tabs: readonly (readonly [path: string, name: string])[] }) {
  const [here] = useLocation()
  return <nav className="tabs" aria-label={label}><ul>{tabs.map(([path, name]) => <li key={path}><Link href={path} aria-current={here === path ? 'page' : undefined}>{name}</Link></li>)}</ul></nav>
}
