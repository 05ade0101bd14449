'use client'

import { useEffect, useRef } from 'react'
import { tellSessionOver } from './session-over'

/** In the form that signs out: other tabs put away what they show, before anybody else sits down. */
export function TellOtherTabs() {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    form?.addEventListener('submit', tellSessionOver)
    return () => form?.removeEventListener('submit', tellSessionOver)
  }, [])
  return <span ref={place} hidden />
}
