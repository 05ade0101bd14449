import { Button, ButtonLink } from '@/app/_components/button'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import { Field } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { refused } from '@/app/_lib/refused'
import { requireStaff } from '@/app/_lib/session'
import { microsoftAway } from '@/app/staff/_words/microsoft-away'
import { environmentNames } from '@/app/staff/_words/names'
import { otherCloudInWords } from '@/app/staff/_words/other-cloud'
import { environments } from '@/lib/blueprint/blueprint'
import { knownCustomer } from '@/lib/connections/known-customer'
import { type ConnectionRow, listConnections } from '@/lib/desk/connections'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { resolveIfThere } from '@/lib/identity/sign-in/discover'
import { isStaffTenant } from '@/lib/identity/sign-in/staff-tenant'
import { staffMembers } from '@/lib/identity/staff/members'
import { StageWord } from '../connections/stage-word'
import { customerQuestion } from './customer-question'
import { InviteForm } from './invite-form'
import { ownTenant } from './mistakes'

export const metadata = { title: 'Invite' }

/** Two steps, both addresses: whom and where, looked up with Microsoft; then, with the tenant shown, the rest. */
export default async function InvitePage({ searchParams }: PageProps<'/staff/invite'>) {
  const staff = await requireStaff()
  if (!mayChange(staff)) return <ViewersLook staff={staff} />

  const query = await searchParams
  const customer = only(query.customer)
  const typed = only(query.tenant)
  const environment = only(query.environment)
  const tenant = customer && typed ? await resolveIfThere(typed) : null
  const mistake = typed && mistakeOf(tenant, typed)
  if (!tenant || tenant === 'microsoft_away' || tenant.tenantId === null || mistake || 'change' in query)
    return <LookUp asked={{ customer, typed, environment }} mistake={mistake} />

  const [{ rows: existing }, known, members] = await Promise.all([
    listConnections(staff, { search: tenant.tenantId }),
    knownCustomer(staff, tenant.tenantId),
    staffMembers(staff),
  ])
  const isFull = environments.every((environment) => known?.environments.includes(environment))
  return (
    <div className="grid max-w-column gap-8">
      <h1 className="text-xl">Invite {customer}</h1>
      <section aria-labelledby="tenant" className="grid gap-3">
        <h2 id="tenant" className="text-sm">
          The tenant Microsoft found
        </h2>
        <Facts>
          <Fact name="Domain">{tenant.domain}</Fact>
          <Fact name="Directory (tenant) ID">
            <Mono>{tenant.tenantId}</Mono>
          </Fact>
        </Facts>
        <p className="text-sm">
          Only accounts of this tenant can open the invitation.{' '}
          <a
            className="link"
            href={`/staff/invite?${new URLSearchParams({ customer, tenant: typed, environment, change: '' })}`}
          >
            Not this one
          </a>
        </p>
      </section>
      <Existing rows={existing} isFull={isFull} />
      {!isFull && (
        <InviteForm
          customer={customer}
          domainOrTenant={typed}
          tenantId={tenant.tenantId}
          known={known}
          whose={customerQuestion(known, customer)}
          environment={environment}
          me={staff.personId}
          staff={members}
        />
      )}
    </div>
  )
}

/** A tenant has one connection in each environment: better known here than refused at the end. */
function Existing({ rows, isFull }: { rows: ConnectionRow[]; isFull: boolean }) {
  if (rows.length === 0) return null
  return (
    <Notice
      title={isFull ? 'This tenant has a connection in every environment.' : 'This tenant has a connection already.'}
    >
      <p>
        To go on with one of these, invite again from its page.{' '}
        {!isFull && 'Another environment is another connection.'}
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a className="link" href={`/staff/connections/${row.id}`}>
              {row.customerName}, {environmentNames[row.environment]}
            </a>{' '}
            · <StageWord of={row} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function mistakeOf(tenant: Awaited<ReturnType<typeof resolveIfThere>>, typed: string): string | undefined {
  if (tenant === 'microsoft_away') return microsoftAway
  if (tenant?.tenantId === null) return otherCloudInWords(tenant)
  if (!tenant)
    return `Microsoft knows no tenant for ${typed}. Look at the spelling, or ask for the tenant id. Tenants of Microsoft’s cloud for China cannot be found from here.`
  if (tenant && isStaffTenant(tenant.tenantId)) return ownTenant
}

type Asked = { customer: string; typed: string; environment: string }

function LookUp({ asked: { customer, typed, environment }, mistake }: { asked: Asked; mistake?: string }) {
  return (
    <form action="/staff/invite" className="grid max-w-column gap-6">
      <h1 className="text-xl">Invite a customer</h1>
      <Field id="customer" name="customer" label="Customer" defaultValue={customer} required maxLength={100} />
      <Field
        id="tenant"
        name="tenant"
        label="Domain or tenant id"
        hint="A domain they use with Microsoft, like contoso.com, or their Directory (tenant) ID."
        defaultValue={typed}
        required
        maxLength={253}
        autoCapitalize="none"
        spellCheck={false}
        error={mistake}
      />
      {environment && <input type="hidden" name="environment" value={environment} />}
      <div>
        <Button>Look up the tenant</Button>
      </div>
    </form>
  )
}

/** Without a look-up: who has which tenant is not a Viewer's to ask. */
async function ViewersLook({ staff: { personId } }: { staff: Staff }) {
  await refused({ what: '/staff/invite', why: 'role', personId })
  return (
    <div className="grid max-w-column gap-6">
      <h1 className="text-xl">Invite a customer</h1>
      <Notice title="Your role is Viewer.">
        <p>You can look at every connection. Inviting is for Operators and Admins.</p>
      </Notice>
      <div>
        <ButtonLink href="/staff/connections">Go to the connections</ButtonLink>
      </div>
    </div>
  )
}

function only(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim()
}
