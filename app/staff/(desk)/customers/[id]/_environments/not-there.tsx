import { environmentNames } from '@/app/staff/_words/names'
import type { Environment } from '@/lib/blueprint/blueprint'
import { Column } from './column'

type Given = { environment: Environment; customer: string; domain: string; may: boolean }

/** Nobody was invited to it; the way there knows what is known. */
export function NotThere({ environment, customer, domain, may }: Given) {
  return (
    <Column environment={environment}>
      <div className="self-start border-line border-t py-3 lg:row-span-8">
        <p className="text-quiet">No connection yet.</p>
        {may && (
          <p>
            <a
              className="link inline-flex min-h-11 items-center"
              href={`/staff/invite?${new URLSearchParams({ customer, tenant: domain, environment })}`}
            >
              Invite to {environmentNames[environment]}
            </a>
          </p>
        )}
      </div>
    </Column>
  )
}
