import type { AppManagementConfiguration } from '@microsoft/microsoft-graph-types'
import { invalidValue } from '../request/problem'

const secrets = [
  'passwordAddition',
  'passwordLifetime',
  'symmetricKeyAddition',
  'symmetricKeyLifetime',
  'customPasswordAddition',
]
const certificates = ['asymmetricKeyLifetime']

/** The kinds of restriction v1.0 knows; a lifetime without a length would restrict nothing. Wording UNVERIFIED. */
export function requireRestrictions(configuration: AppManagementConfiguration | null | undefined) {
  requireTypes(configuration?.passwordCredentials ?? [], secrets, 'PasswordCredentialConfiguration')
  requireTypes(configuration?.keyCredentials ?? [], certificates, 'KeyCredentialConfiguration')
}

type Restriction = { restrictionType?: string | null; state?: string; maxLifetime?: string | null }

function requireTypes(restrictions: Restriction[], known: string[], resource: string) {
  for (const { restrictionType, state, maxLifetime } of restrictions) {
    if (!restrictionType || !known.includes(restrictionType)) throw invalidValue('restrictionType', resource)
    if (state !== undefined && state !== 'enabled' && state !== 'disabled') throw invalidValue('state', resource)
    const isLifetime = restrictionType.endsWith('Lifetime') && state !== 'disabled'
    if (isLifetime && !maxLifetime) throw invalidValue('maxLifetime', resource)
  }
}
