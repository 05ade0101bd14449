import type {
  Application,
  KeyCredentialConfiguration,
  NullableOption,
  PasswordCredentialConfiguration,
} from '@microsoft/microsoft-graph-types'
import type { Tenant } from '../../world/model'
import { truth } from '../../world/table'
import { Problem } from '../problem'
import { defaultPolicyOf } from './default-policy'
import { millisecondsIn } from './duration'

type Restriction = PasswordCredentialConfiguration | KeyCredentialConfiguration
type Restrictions = {
  passwordCredentials?: NullableOption<PasswordCredentialConfiguration[]>
  keyCredentials?: NullableOption<KeyCredentialConfiguration[]>
}

/** What an application may be given: a restriction by its type, with the policy that sets it. */
export type Admission = Map<string, { restriction: Restriction; policyId: string }>

type Holder = Pick<Application, 'appManagementPolicies'> & { createdDateTime?: string | null }

/**
 * The restrictions in force for an application, or a service principal: those of the policy assigned to it, and of the
 * tenant's default what that one does not speak of. Source: "Microsoft Entra application management policies API".
 */
export function admissionOf(tenant: Tenant, holder: Holder, of: 'application' | 'servicePrincipal'): Admission {
  const general = defaultPolicyOf(tenant)
  const assigned = holder.appManagementPolicies?.[0]?.id
  const own = assigned ? truth(tenant.appManagementPolicies, assigned) : null
  const defaults = of === 'application' ? general.applicationRestrictions : general.servicePrincipalRestrictions
  const said = new Map([
    ...entries(general.isEnabled ? defaults : null, general.id ?? ''),
    ...entries(own?.isEnabled ? own.restrictions : null, own?.id ?? ''),
  ])
  return new Map([...said].filter(([, { restriction }]) => isInForce(restriction, holder)))
}

function entries(restrictions: NullableOption<Restrictions> | undefined, policyId: string) {
  const all: Restriction[] = [...(restrictions?.passwordCredentials ?? []), ...(restrictions?.keyCredentials ?? [])]
  return all.map((restriction) => [restriction.restrictionType ?? '', { restriction, policyId }] as const)
}

function isInForce({ state, restrictForAppsCreatedAfterDateTime: after }: Restriction, holder: Holder): boolean {
  if (state === 'disabled') return false
  return !after || !holder.createdDateTime || Date.parse(after) <= Date.parse(holder.createdDateTime)
}

/** Codes as in TeamsFx's constants, messages as administrators report them; the tail of the message is UNVERIFIED. */
export function admitSecret(admission: Admission, start: number, end: number) {
  const forbidden = admission.get('passwordAddition')
  if (forbidden) {
    const message = `Credential type not allowed as per assigned policy '${forbidden.policyId}'.`
    throw new Problem(400, 'CredentialTypeNotAllowedAsPerAppPolicy', message)
  }
  admitLifetime(admission, 'passwordLifetime', start, end)
}

export function admitCertificate(admission: Admission, start: number, end: number) {
  admitLifetime(admission, 'asymmetricKeyLifetime', start, end)
}

/** A client works out the longest allowed end on its own clock, so a minute more is forgiven. */
const tolerance = 60_000

function admitLifetime(admission: Admission, type: string, start: number, end: number) {
  const found = admission.get(type)
  if (!found?.restriction.maxLifetime) return
  if (end - start <= millisecondsIn(found.restriction.maxLifetime) + tolerance) return
  const message = `Credential lifetime exceeds the max value allowed as per assigned policy '${found.policyId}'.`
  throw new Problem(400, 'CredentialInvalidLifetimeAsPerAppPolicy', message)
}
