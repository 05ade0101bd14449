import type { ReactNode } from 'react'

/** Names and values, a hairline between: every fact within reach of the eye. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line border-line border-y">{children}</dl>
}

export function Fact({ name, children, action }: { name: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid grid-cols-[1fr_auto] min-h-11 items-center gap-x-4 py-1.5 sm:grid-cols-[13rem_1fr_auto]">
      <dt className="col-span-2 text-quiet text-sm sm:col-span-1">{name}</dt>
      <dd className="min-w-0 text-sm [overflow-wrap:anywhere]">{children}</dd>
      {action && <dd className="-my-1.5 flex justify-end">{action}</dd>}
    </div>
  )
}

/** Ids and keys: a face in which 0 and O, 1 and l differ, and that no browser translates. */
export function Mono({ children }: { children: ReactNode }) {
  return (
    <span translate="no" className="font-mono text-[0.92em] [overflow-wrap:anywhere]">
      {children}
    </span>
  )
}
