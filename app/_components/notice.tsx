import type { ReactNode } from 'react'

export type NoticeKind = 'calm' | 'good' | 'needs-you' | 'broken'

const kinds: Record<NoticeKind, string> = {
  calm: 'border-control bg-sunken',
  good: 'border-accent bg-accent-soft',
  'needs-you': 'border-amber-line bg-amber-soft',
  broken: 'border-red-line bg-red-soft',
}

/** Amber for *needs you*, red only for *broken now*; the title says it in words as well. */
export function Notice({
  kind = 'calm',
  title,
  children,
}: {
  kind?: NoticeKind
  title?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={`border-l-4 px-4 py-3 text-sm ${kinds[kind]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className="grid gap-2 [&:not(:first-child)]:mt-1">{children}</div>}
    </div>
  )
}
