'use client'

import { useEffect } from 'react'
import { Broken } from '@/app/_components/broken'

/** The run goes on without this page, so whoever watches gets it back by themselves once the portal answers again. */
export default function RunErrorPage({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => {
    const look = () => fetch('/api/ready').then(({ ok }) => ok && window.location.reload(), nothing)
    const timer = setInterval(look, 5000)
    return () => clearInterval(timer)
  }, [])
  return <Broken error={error} />
}

const nothing = () => undefined
