'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** Knows whether it leads to where the reader is. */
export function DeskLink({ href, children }: { href: string; children: ReactNode }) {
  const isHere = usePathname().startsWith(href)
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className="inline-flex min-h-11 items-center border-transparent border-b-2 px-2 text-quiet hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
    >
      {children}
    </Link>
  )
}
