'use client'

import { useEffect, useState } from 'react'
import { formatElapsed } from '@/lib/i18n/format'

/** The server's clock, carried on between two looks. */
export function Elapsed({
  milliseconds,
  isRunning,
  label,
}: {
  milliseconds: number
  isRunning: boolean
  label: string
}) {
  const [since, setSince] = useState(0)
  useEffect(() => {
    setSince(0)
    if (!isRunning) return
    const start = performance.now()
    const timer = setInterval(() => setSince(performance.now() - start), 1000)
    return () => clearInterval(timer)
  }, [milliseconds, isRunning])
  return (
    <span role="timer" aria-label={label} className="tabular font-medium text-ink">
      {formatElapsed(milliseconds + since)}
    </span>
  )
}
