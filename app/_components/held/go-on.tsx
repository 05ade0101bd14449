'use client'

import { useEffect, useRef } from 'react'
import { Button } from '../button'

/** The press that was held, pressed for whoever just signed in for it; where there is no JavaScript they press it. */
export function GoOn({ children }: { children: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.closest('form')?.requestSubmit(), [])
  return (
    <div ref={place}>
      <Button>{children}</Button>
    </div>
  )
}
