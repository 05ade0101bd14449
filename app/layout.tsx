import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { currentPath } from '@/app/_lib/current-path'
import { pageLanguage } from '@/app/_lib/language'

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
  return (
    <html lang={isStaffs ? 'en' : await pageLanguage()}>
      <body className="antialiased">{children}</body>
    </html>
  )
}
