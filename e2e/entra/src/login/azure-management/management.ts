import type { LoginContext } from '../context'
import { type Account, accountIn, findAccount, homeOf } from '../directory/accounts'
import { managementNames } from '../directory/microsoft-applications'

/**
 * The two questions of Azure's management API without which `az login` does not end: which tenants somebody belongs to,
 * and which subscriptions there are (none). Source: "Tenants - List", "Subscriptions - List".
 */
export async function management(context: LoginContext, request: Request, asked: 'tenants' | 'subscriptions') {
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  const claims = await context.key.verify(token, context.now())
  if (!claims || !managementNames.includes(String(claims.aud).replace(/\/$/, ''))) {
    const message = "Authentication failed. The 'Authorization' header is missing or invalid."
    return Response.json({ error: { code: 'AuthenticationFailed', message } }, { status: 401 })
  }
  const account = asked === 'tenants' ? findAccount(context.world, String(claims.oid)) : null
  return Response.json({ value: account ? tenantsOf(context, account) : [] })
}

function tenantsOf({ world }: LoginContext, account: Account) {
  const home = homeOf(world, account)
  return Object.values(world.tenants)
    .filter((tenant) => accountIn(world, tenant, home))
    .map(({ id, organization }) => ({
      id: `/tenants/${id}`,
      tenantId: id,
      countryCode: organization.countryLetterCode,
      displayName: organization.displayName,
      domains: organization.verifiedDomains?.map(({ name }) => name),
      defaultDomain: organization.verifiedDomains?.find(({ isDefault }) => isDefault)?.name,
      tenantCategory: id === home.tenant.id ? 'Home' : 'ManagedBy',
      tenantType: 'AAD',
    }))
}
