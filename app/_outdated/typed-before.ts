'use client'

import { createContext, useContext, useState } from 'react'
import type { Typed } from '@/lib/identity/session/held-press'

/** `typed`: on the outdated page that this one stands in for, until the next press. */
type Outdated = {
  typed?: Typed
  /** What to say and do of an error that only a page of another build has; null for every other. */
  giveWay?: (error: Error) => { words: string; reload: () => void } | null
}

export const Outdated = createContext<Outdated>({})

/**
 * Kept by the form that asks for as long as it stands; one that is drawn after the next press is of another page.
 *
 * @param of which of several like forms asks
 */
export function useTypedBefore(of?: { field: string; id: string }): Typed | undefined {
  const { typed: given } = useContext(Outdated)
  const [typed, setTyped] = useState(given)
  if (given && given !== typed) setTyped(given)
  return of && typed?.[of.field] !== of.id ? undefined : typed
}
