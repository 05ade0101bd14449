'use client'

import './globals.css'
import { Broken } from '@/app/_components/broken'

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body className="antialiased">
        <Broken digest={error.digest} onRetry={() => window.location.reload()} />
      </body>
    </html>
  )
}
