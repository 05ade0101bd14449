'use client'

import { createContext, useContext, useState } from 'react'
import type { Typed } from '@/lib/identity/session/held-press'

/** What was typed on the outdated page that this one stands in for, until the next press. */
export const TypedBefore = createContext<Typed | undefined>(undefined)

/**
 * Kept by the form that asks for as long as it stands; one that is drawn after the next press is of another page.
 *
 * @param of which of several like forms asks
 */
export function useTypedBefore(of?: { field: string; id: string }): Typed | undefined {
  const given = useContext(TypedBefore)
  const [typed, setTyped] = useState(given)
  if (given && given !== typed) setTyped(given)
  return of && typed?.[of.field] !== of.id ? undefined : typed
}
