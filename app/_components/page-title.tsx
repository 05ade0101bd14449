import type { ReactNode } from 'react'
import type { Environment } from '@/lib/blueprint/blueprint'
import { EnvironmentBadge } from './environment-badge'

/** For whom and where, in words and weight, above what this page is about. */
export function PageTitle({
  customer,
  environment,
  environmentName,
  aside,
  children,
}: {
  customer: string
  environment: Environment
  environmentName: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="mb-8">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-quiet text-sm">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium text-ink">{customer}</span>
          <EnvironmentBadge environment={environment} name={environmentName} />
        </p>
        {aside && <p className="tabular">{aside}</p>}
      </div>
      <h1 className="text-xl">{children}</h1>
    </div>
  )
}
