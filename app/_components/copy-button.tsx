'use client'

import { useEffect, useState } from 'react'

/** Copies one value. `subject` tells a screen reader which one; without JavaScript the button is not there. */
export function CopyButton({
  value,
  subject,
  copy = 'Copy',
  copied = 'Copied',
}: {
  value: string
  subject: string
  copy?: string
  copied?: string
}) {
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [isCopied])
  return (
    <button
      type="button"
      className="needs-script inline-flex min-h-11 min-w-11 items-center justify-center rounded-control px-2 font-medium text-accent-text text-sm underline decoration-1 underline-offset-4 hover:bg-sunken"
      onClick={() => navigator.clipboard.writeText(value).then(() => setCopied(true))}
    >
      <span aria-live="polite">{isCopied ? copied : copy}</span>
      <span className="sr-only">: {subject}</span>
    </button>
  )
}
