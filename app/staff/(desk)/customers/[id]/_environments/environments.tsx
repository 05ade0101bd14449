import { CopiedFact } from '@/app/_components/copied-fact'
import { Facts } from '@/app/_components/facts'
import { Part } from '@/app/staff/(desk)/part'
import type { CustomerTenant } from '@/lib/desk/customer-page'
import { EnvironmentColumn } from './environment-column'
import { NotThere } from './not-there'

type Given = { customer: string; tenant: CustomerTenant; mayInvite: boolean }

/** Side by side, each fact on one line across; one below the other where there is no room. */
export function Environments({ customer, tenant, mayInvite }: Given) {
  const { tenantId, domain, places } = tenant
  return (
    <Part id={`tenant-${tenantId}`} title={`Environments in ${domain}`}>
      <div className="max-w-column">
        <Facts>
          <CopiedFact name="Directory (tenant) ID" value={tenantId} />
        </Facts>
      </div>
      <div className="mt-3 grid gap-x-10 gap-y-8 lg:grid-cols-3 lg:gap-y-0">
        {places.map(({ environment, connection }) =>
          connection ? (
            <EnvironmentColumn key={environment} connection={connection} />
          ) : (
            <NotThere key={environment} environment={environment} customer={customer} domain={domain} may={mayInvite} />
          ),
        )}
      </div>
    </Part>
  )
}
