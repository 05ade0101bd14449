import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireStaff } from '@/app/_lib/session'
import { StopOfCustomer } from '@/app/staff/(desk)/connections/[id]/stop-of-customer'
import { customerPage } from '@/lib/desk/customer-page'
import { mayChange } from '@/lib/identity/actor-rules'
import { CustomerContacts } from './_contacts/customer-contacts'
import { Environments } from './_environments/environments'
import { RenameCustomer } from './_name/rename-customer'
import { Notes } from './_notes/notes'

const load = cache(async (id: string) => {
  const staff = await requireStaff()
  return { staff, page: await customerPage(staff, id) }
})

export async function generateMetadata({ params }: PageProps<'/staff/customers/[id]'>) {
  const { page } = await load((await params).id)
  return { title: page?.name ?? 'Customer' }
}

/** What is the customer's, and not one connection's: all environments side by side, the people, and what colleagues should know. */
export default async function CustomerPage({ params, searchParams }: PageProps<'/staff/customers/[id]'>) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const { staff, page } = await load(id)
  if (!page) notFound()
  const may = mayChange(staff)
  const stopped = { stop: page.stop, customerId: page.id, customerName: page.name }
  const stop = <StopOfCustomer page={stopped} isAdmin={staff.role === 'Admin'} />
  return (
    <div className="grid gap-8">
      <div className="grid gap-1">
        <h1 className="text-xl [overflow-wrap:anywhere]">{page.name}</h1>
        <p className="text-quiet">{page.tenants.map(({ domain }) => domain).join(' · ')}</p>
        {may && <RenameCustomer customerId={page.id} name={page.name} />}
      </div>
      {page.stop && stop}
      {page.tenants.map((tenant) => (
        <Environments key={tenant.tenantId} customer={page.name} tenant={tenant} mayInvite={may} />
      ))}
      <div className="grid grid-cols-1 gap-x-10 gap-y-12 lg:grid-cols-2 lg:items-start">
        <CustomerContacts page={page} mayChange={may} />
        <Notes staff={staff} customerId={page.id} howMany={query.notes === 'all' ? 'all' : 'some'} />
      </div>
      {!page.stop && stop}
    </div>
  )
}
