import type { ReactNode } from 'react'
import { EnvironmentBadge } from '@/app/_components/environment-badge'
import { environmentNames } from '@/app/staff/_words/names'
import type { Environment } from '@/lib/blueprint/blueprint'

/** One environment under its name; as tall as its neighbours, line by line. */
export function Column({ environment, children }: { environment: Environment; children: ReactNode }) {
  return (
    <section
      aria-label={environmentNames[environment]}
      className="grid min-w-0 content-start gap-y-2 lg:row-span-9 lg:grid-rows-subgrid"
    >
      <h3>
        <EnvironmentBadge environment={environment} name={environmentNames[environment]} />
      </h3>
      {children}
    </section>
  )
}
