'use client'

import { useEffect, useRef } from 'react'
import { isTypedKept } from '@/app/_outdated/keep-typed'
import { useTypedBefore } from '@/app/_outdated/typed-before'
import { Button } from '../button'

/**
 * The press that was held, pressed for whoever just signed in for it; where there is no JavaScript they press it, and where
 * it was pressed on an outdated page, so that two builds cannot send it to and fro.
 */
export function GoOn({ children }: { children: string }) {
  const place = useRef<HTMLDivElement>(null)
  const isAgain = useTypedBefore() !== undefined
  useEffect(() => {
    if (!isAgain && !isTypedKept()) place.current?.closest('form')?.requestSubmit()
  }, [isAgain])
  return (
    <div ref={place}>
      <Button>{children}</Button>
    </div>
  )
}
