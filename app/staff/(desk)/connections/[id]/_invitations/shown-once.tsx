'use client'

import { useEffect } from 'react'

/** Takes out of the address what made the page say it, so that a reload or a bookmark does not say it again. */
export function ShownOnce() {
  useEffect(() => history.replaceState(null, '', location.pathname), [])
  return null
}
