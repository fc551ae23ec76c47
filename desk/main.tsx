/** The desk begins: language, look, session, keys. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { App } from './app.tsx'
import { Problem } from './kit/api.ts'
import { Keyboard } from './kit/keys.tsx'
import { giveStylesNonce } from './kit/nonce.ts'
import { Session } from './kit/session.tsx'
import { theme } from './kit/theme.ts'
import { registerWorker } from './offline/register.ts'
import './desk.css'

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''
giveStylesNonce(nonce)
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, refetchOnWindowFocus: true, retry: (failures, error) => !(error instanceof Problem) && failures < 3 } },
})

/** What is said in passing stands below the bar at the top, off the search in it. */
const BELOW_HEAD = 60

registerWorker()

const root = document.querySelector('#desk')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} csp={{ nonce }} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        <AntApp message={{ top: BELOW_HEAD }}>
          <QueryClientProvider client={client}>
            <Keyboard><Session><Router base="/desk"><App /></Router></Session></Keyboard>
          </QueryClientProvider>
        </AntApp>
      </ConfigProvider>
    </StrictMode>,
  )
}
