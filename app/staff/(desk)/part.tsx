import type { ReactNode } from 'react'

export function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-base">
        {title}
      </h2>
      {children}
    </section>
  )
}
