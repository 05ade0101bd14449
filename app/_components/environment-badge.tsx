import type { Environment } from '@/lib/blueprint/blueprint'

const looks: Record<Environment, string> = {
  production: 'border-ink bg-ink text-paper',
  demo: 'border-control text-ink',
  staging: 'border-control border-dashed text-ink',
}

/** Environment in words and in weight: production is the one that is filled. */
export function EnvironmentBadge({ environment, name }: { environment: Environment; name: string }) {
  return (
    <span
      className={`inline-block rounded border px-2 py-0.5 font-semibold text-xs uppercase tracking-wider ${looks[environment]}`}
    >
      {name}
    </span>
  )
}
