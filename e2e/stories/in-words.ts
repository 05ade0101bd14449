import type { Locator, Page } from '@playwright/test'
import { oursIn, permissionIds, rolesOf, type Tenant } from './blueprint'

/** What stands of an app in the box, in the words in which pages say that it is made, and that it goes. */
type Piece = { makes: string | null; goes: string | null }

/** The only app of ours in production, and all that hangs on it, said a second time. */
function piecesIn(tenant: Tenant): Piece[] {
  const [application] = oursIn(tenant, 'production')
  if (!application) return []
  const { passwordCredentials: secrets, keyCredentials: certificates, optionalClaims } = application
  const principal = tenant.servicePrincipals.find(({ appId }) => appId === application.appId)
  const held = rolesOf(tenant, application)
  const roles = Object.entries(permissionIds).flatMap(([name, id]) => (held.includes(id) ? [name] : []))
  const isAllowed = tenant.oauth2PermissionGrants.some(({ clientId }) => clientId === principal?.id)
  return [
    { makes: 'Bring the deleted app back', goes: `The app ${application.displayName}` },
    ...(optionalClaims?.idToken?.length ? [{ makes: 'Complete the app: the claim upn', goes: null }] : []),
    ...(principal ? [{ makes: 'Make the app available in the tenant', goes: enterprise }] : []),
    ...roles.map((name) => ({ makes: `Grant ${name}`, goes: `The permission ${name}` })),
    ...(isAllowed ? [{ makes: 'Allow sign-in for everyone', goes: 'Sign-in for everyone' }] : []),
    ...(secrets ?? []).map((one) => ({
      makes: 'Make the secret',
      goes: `Secret ${one.displayName} · until ${day(one.endDateTime)}`,
    })),
    ...(certificates ?? []).map((one) => ({
      makes: null,
      goes: `Certificate ${one.customKeyIdentifier?.match(/../g)?.join(':')} · until ${day(one.endDateTime)}`,
    })),
  ]
}

const enterprise = 'The app as an enterprise application, with the people and groups assigned to it'

/** What it takes to make everything that stands there; sorted, as all of these. */
export const toMake = (tenant: Tenant) =>
  piecesIn(tenant)
    .flatMap(({ makes }) => makes ?? [])
    .sort()

/** What goes when the app does. */
export const toLose = (tenant: Tenant) =>
  piecesIn(tenant)
    .flatMap(({ goes }) => goes ?? [])
    .sort()

/** What stood before and stands no more. */
export const missing = (now: Tenant, before: Tenant) => {
  const made = toMake(now)
  return toMake(before).filter((each) => !made.includes(each))
}

/** Everything there that is none of ours, but for what comes and goes with each visit of the portal's. */
export function others({ applications, servicePrincipals, appRoleAssignments, oauth2PermissionGrants }: Tenant) {
  const isOther = ({ displayName }: { displayName?: string | null }) => !displayName?.startsWith('Spencer')
  const principals = servicePrincipals.filter(isOther)
  const hasOther = (id?: string | null) => principals.some((one) => one.id === id)
  return {
    applications: applications.filter(isOther),
    principals,
    roles: appRoleAssignments.filter(({ principalId }) => hasOther(principalId)),
    grants: oauth2PermissionGrants.filter(({ clientId }) => hasOther(clientId)),
  }
}

/** The lines of the list that this sentence introduces, sorted. */
export async function linesUnder(page: Page, sentence: string | RegExp): Promise<string[]> {
  const list = page.locator('p', { hasText: sentence }).locator('xpath=following-sibling::ul[1]')
  return linesIn(list)
}

export async function linesIn(list: Locator): Promise<string[]> {
  await list.first().waitFor()
  return (await list.getByRole('listitem').allTextContents()).sort()
}

/** Each change on the receipt that stands open, with its outcome. */
export async function linesOfReceipt(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'Receipt' }).waitFor()
  const lines = page.getByRole('main').getByRole('listitem')
  const said = await lines.locator('p:first-child > span').allTextContents()
  const pairs = said.flatMap((change, index) => (index % 2 === 0 ? [[change, said[index + 1]] as const] : []))
  return pairs.map(([change, outcome]) => (outcome?.startsWith('done') ? change : `${change}: ${outcome}`)).sort()
}

const day = (date?: string | null) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Brussels' }).format(new Date(date ?? ''))
