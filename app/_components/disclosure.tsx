import type { ReactNode } from 'react'

/** One click deeper, without JavaScript. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details open={open}>
      <summary className="flex min-h-11 list-none items-center gap-2 text-sm [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 12 12"
          className="size-3 shrink-0 fill-quiet transition-transform [[open]>summary>&]:rotate-90"
          aria-hidden="true"
          focusable="false"
        >
          <path d="M3 1.5 9 6l-6 4.5z" />
        </svg>
        <span className="font-medium underline decoration-1 decoration-control underline-offset-4">{summary}</span>
      </summary>
      <div className="pb-3 pl-5 text-sm">{children}</div>
    </details>
  )
}
