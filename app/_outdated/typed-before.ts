'use client'

import { createContext, useContext } from 'react'
import type { Typed } from '@/lib/identity/session/held-press'

/** What was typed on the outdated page that this one stands in for. */
export const TypedBefore = createContext<Typed | undefined>(undefined)

/** @param of which of several like forms asks */
export function useTypedBefore(of?: { field: string; id: string }): Typed | undefined {
  const typed = useContext(TypedBefore)
  return of && typed?.[of.field] !== of.id ? undefined : typed
}
