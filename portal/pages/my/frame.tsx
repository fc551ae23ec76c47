/** The frame of "我的…": tabs over what belongs to the person. */
import type { ComponentChildren } from 'preact'
import { Body, Page } from '../../kit/layout.tsx'
import { Tabs } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import { nav, tabs } from './texts.ts'

const addresses = { cases: '/my', notices: '/my/notices', accesses: '/my/accesses', credit: '/my/credit' } as const
type Tab = keyof typeof tabs

export function MyPage({ frame, tab, children }: { frame: Frame; tab: Tab; children: ComponentChildren }) {
  const all = (Object.keys(tabs) as Tab[]).map((key) => ({ href: addresses[key], text: tabs[key], here: key === tab }))
  return (
    <Page frame={frame} title={tabs[tab]} place="my">
      <Body index={<Tabs label={nav} tabs={all} />}>
        <h1>{tabs[tab]}</h1>
        {children}
      </Body>
    </Page>
  )
}
