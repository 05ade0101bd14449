'use client'

import './globals.css'
import { Broken } from './_components/broken'

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body className="antialiased">
        <Broken error={error} />
      </body>
    </html>
  )
}
