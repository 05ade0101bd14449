import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n/translator'
import { currentPath } from './_lib/current-path'
import { pageLanguage } from './_lib/language'
import { OutdatedPage } from './_outdated/outdated-page'
import { fromHeader } from './_outdated/press'

export const metadata: Metadata = {
  title: { default: 'Spencer', template: '%s · Spencer' },
  robots: { index: false, follow: false },
  icons: { icon: '/icon.svg' },
  formatDetection: { telephone: false, email: false, address: false, date: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfcfb' },
    { media: '(prefers-color-scheme: dark)', color: '#101414' },
  ],
}

/** Reading the request makes every page dynamic, which the nonce in the content security policy needs anyway. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const isStaffs = /^\/(staff|handoff)(\/|$)/.test(await currentPath())
  const language = isStaffs ? 'en' : await pageLanguage()
  const t = translator(language)
  const words = {
    opens: t('page.outdated.opens'),
    again: t('page.outdated.again'),
    withheld: t('page.outdated.withheld'),
    underWay: t('page.outdated.underWay'),
  }
  return (
    <html lang={language}>
      <body className="antialiased">
        <OutdatedPage kept={fromHeader(await headers())} words={words}>
          {children}
        </OutdatedPage>
      </body>
    </html>
  )
}
