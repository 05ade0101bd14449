'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

/** Draws the page anew when something happened, and now and then besides: a proxy may swallow the stream. */
export function Follow({ runId, after }: { runId: string; after: number }) {
  const router = useRouter()
  const [start] = useState(after)
  useEffect(() => {
    let quietUntil = 0
    // A press is on its way to Microsoft: drawing this page anew would get in between.
    const onSubmit = () => {
      quietUntil = Date.now() + 10_000
    }
    const look = () => Date.now() > quietUntil && document.visibilityState === 'visible' && router.refresh()
    const source = new EventSource(`/api/runs/${runId}/events?after=${start}`)
    source.onmessage = look
    const timer = setInterval(look, 5000)
    document.addEventListener('submit', onSubmit)
    return () => {
      document.removeEventListener('submit', onSubmit)
      source.close()
      clearInterval(timer)
    }
  }, [runId, start, router])
  return null
}
