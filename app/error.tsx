'use client'

import { Broken } from './_components/broken'

/** The edge at which what nobody foresaw is caught. Only the digest travels here; the message stays in our log. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <Broken error={error} />
}
