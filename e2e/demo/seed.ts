import { type Invited, onboard, signInStaff } from '@/e2e/fixtures/actors'
import { makeCertificate } from '@/e2e/harness/certificate'
import type { Stack } from '@/e2e/harness/stack'

type Wish = {
  tenant: string
  customer: string
  as: string | null
  userSync: boolean
  securityGroups: boolean
  environment?: string
}

/** One customer for each stage a connection can be in, and three whose invitations are open. */
const wishes: Wish[] = [
  { tenant: 'contoso', customer: 'Contoso', as: null, userSync: true, securityGroups: true },
  { tenant: 'northwind', customer: 'Northwind Traders', as: null, userSync: true, securityGroups: false },
  { tenant: 'litware', customer: 'Litware', as: null, userSync: false, securityGroups: false },
  {
    tenant: 'proseware',
    customer: 'Proseware',
    as: 'charlotte.leroy@proseware.com',
    userSync: true,
    securityGroups: true,
  },
  {
    tenant: 'adventure-works',
    customer: 'Adventure Works',
    as: 'matthias.becker@adventure-works.com',
    userSync: false,
    securityGroups: false,
  },
  { tenant: 'fabrikam', customer: 'Fabrikam', as: 'nele.janssen@fabrikam.com', userSync: true, securityGroups: false },
  {
    tenant: 'tailspin',
    customer: 'Tailspin Toys',
    as: 'isabelle.laurent@tailspintoys.com',
    userSync: false,
    securityGroups: false,
  },
]

/** Driven through the product's own verbs and the box's own pages: nothing is inserted. */
export async function seed({ entra }: Stack): Promise<void> {
  const { invite } = await import('@/lib/invitations/invite')
  const { Choices } = await import('@/lib/connections/choices')
  const { giveCertificate } = await import('@/lib/credentials/give-certificate')
  const staff = await signInStaff(entra, 'oscar.claes@spencer.example')
  for (const wish of wishes) {
    const tenant = Object.values(entra.box.world.tenants).find(({ key }) => key === wish.tenant)
    if (!tenant) throw new Error(`No tenant ${wish.tenant}`)
    const domain = tenant.organization.verifiedDomains?.find((one) => one.isDefault)?.name ?? ''
    const choices = Choices.parse({
      customer: wish.customer,
      domainOrTenant: domain,
      environment: wish.environment ?? 'production',
      userSync: wish.userSync,
      securityGroups: wish.securityGroups,
      language: 'nl',
      contacts: [
        { name: 'IT service desk', email: `it@${domain}`, language: 'nl' },
        { name: 'HR team', email: `hr@${domain}`, language: 'fr' },
      ],
      accountOwner: staff.personId,
    })
    const invited = await invite(staff, choices, { tenantId: tenant.id, domain })
    if (invited.status !== 'invited') throw new Error(`Not invited: ${invited.status}`)
    if (wish.userSync)
      await giveCertificate(staff, invited.connectionId, await makeCertificate(`${wish.tenant}-production`))
    const known: Invited = { tenantId: tenant.id, ...invited }
    if (wish.as) await onboard(entra, known, wish.as)
  }
}

/** Fresh links for every invitation that nobody has used: an earlier start's links were shown once. */
export async function openInvitations({ entra }: Stack): Promise<{ customer: string; url: string }[]> {
  const { connectionPage } = await import('@/lib/desk/connection-page')
  const { listConnections } = await import('@/lib/desk/connections')
  const { ConnectionFilter } = await import('@/lib/desk/model')
  const { copyLink } = await import('@/lib/invitations/mint-link')
  const staff = await signInStaff(entra, 'oscar.claes@spencer.example')
  const { rows } = await listConnections(staff, ConnectionFilter.parse({ stage: 'invited' }))
  const open: { customer: string; url: string }[] = []
  for (const row of rows) {
    const page = await connectionPage(staff, row.id)
    const invitation = page?.invitations[0]
    const copied = invitation && (await copyLink(staff, invitation.id))
    if (page && copied?.status === 'copied') open.push({ customer: page.customerName, url: copied.url })
  }
  return open
}
