import { resolveTenant } from '@/lib/identity/sign-in/discover'

/** Whether an address is of a domain of this tenant; Microsoft says so to anybody, without a permission. */
export async function whoseAddress(tenantId: string, email: string): Promise<'own' | 'elsewhere' | 'away'> {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  try {
    return (await resolveTenant(domain))?.tenantId === tenantId ? 'own' : 'elsewhere'
  } catch {
    return 'away' // no answer, none in time, or none that says anything: what is not known is not mailed
  }
}
