import { truths } from '../../world/table'
import type { Call } from '../request/call'
import { badRequest, Problem } from '../request/problem'

type Owner = { id?: string; appId?: string | null }

/**
 * Names under which an application is a resource: made of its own id, the tenant's, or a domain that the tenant has
 * verified, and nobody else's. Source: "Restrictions on identifier URIs of Microsoft Entra applications".
 */
export function validateIdentifierUris(call: Call, owner: Owner, uris: string[] | null | undefined) {
  for (const uri of uris ?? []) {
    if (!isOurs(call, owner, uri)) throw foreignHost(uri)
    const taken = truths(call.tenant.applications).some(
      ({ entity }) => entity.id !== owner.id && entity.identifierUris?.includes(uri),
    )
    if (taken) throw alreadyUsed()
  }
}

function isOurs({ tenant }: Call, { appId }: Owner, uri: string): boolean {
  const [, scheme, host = '', path = ''] = /^(api|https):\/\/([^/]+)(\/.*)?$/.exec(uri) ?? []
  if (scheme === undefined) return false
  const domains = (tenant.organization.verifiedDomains ?? []).flatMap(({ name }) => name ?? [])
  const isDomain = domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
  if (scheme === 'https') return isDomain
  const ids = [appId ?? '', tenant.id]
  return isDomain || ids.includes(host) || path.split('/').some((step) => step !== '' && ids.includes(step))
}

function foreignHost(uri: string): Problem {
  const message = `Values of identifierUris property must use a verified domain of the organization or its subdomain: '${uri}'`
  return new Problem(400, 'HostNameNotOnVerifiedDomain', message)
}

/** Status and code as with other unique values of the directory (UNVERIFIED here). */
function alreadyUsed(): Problem {
  const message = 'Another object with the same value for property identifierUris already exists.'
  return badRequest(message, [{ code: 'ObjectConflict', message, target: 'identifierUris' }])
}
