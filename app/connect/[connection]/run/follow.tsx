'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

/** Draws the page anew when something happened, and now and then besides: a proxy may swallow the stream. */
export function Follow({ runId, after }: { runId: string; after: number }) {
  const router = useRouter()
  const [start] = useState(after)
  useEffect(() => {
    const source = new EventSource(`/api/runs/${runId}/events?after=${start}`)
    source.onmessage = () => router.refresh()
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), 5000)
    return () => {
      source.close()
      clearInterval(timer)
    }
  }, [runId, start, router])
  return null
}
