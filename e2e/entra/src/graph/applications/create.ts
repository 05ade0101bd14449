import type { StoredApplication } from '../../world/model'
import { write } from '../../world/table'
import { credentialDelayOf } from '../../world/time/credential-delay'
import { replaceKeys } from '../credentials/key-credentials'
import { newSecret } from '../credentials/secret'
import { ownersAtBirth } from '../owners/owners'
import { requireRoom } from '../permissions/object-quota'
import { restrictionsOnApplication } from '../policies/restrictions'
import { single } from '../query/select'
import { type Answer, created } from '../request/answer'
import { bodyOf, type Call } from '../request/call'
import { application, type Registration } from '../shape/application'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { instant } from '../shape/timestamps'
import { validateEntitlements } from './entitlements'
import { validateIdentifierUris } from './identifier-uris'
import { applicationKind } from './kind'
import { visibleSide } from './show'
import { requireDisplayName, requireFreeName, validate, validateTokenVersion, withTokenVersion } from './validate'

/** `POST /applications`. Secrets may be asked for here, and only this answer shows their text. */
export function createApplication(call: Call): Answer {
  const body = bodyOf(call)
  return register(call, check(application, body), body['owners@odata.bind'])
}

export function register(call: Call, asked: Partial<Registration>, bound?: unknown): Answer {
  return created(single(call, applicationKind, make(call, asked, {}, bound).shown))
}

/** Makes the registration; `shown` is how its maker sees it, secrets included. `given` is what only Graph itself sets. */
export function make(
  call: Call,
  asked: Partial<Registration>,
  given: Partial<Registration>,
  bound?: unknown,
): { shown: Registration } {
  requireDisplayName(asked)
  validate(asked)
  requireFreeName(call.tenant, asked.uniqueName)
  requireRoom(call)
  validateEntitlements({}, asked)
  validateTokenVersion(withTokenVersion(asked))
  const { now, tenant } = call
  const birth = { ...born(call), ...given }
  validateIdentifierUris(call, birth, asked.identifierUris)
  const restrictions = restrictionsOnApplication(tenant, birth, now)
  const circumstances = { now, delayMs: credentialDelayOf(tenant), restrictions }
  const secrets = (asked.passwordCredentials ?? []).map((each) => newSecret(each, circumstances))
  const keyCredentials = replaceKeys([], asked.keyCredentials ?? [], now, restrictions)
  const entity: Registration = {
    ...complete(application, { ...withTokenVersion(asked), ...birth }),
    keyCredentials,
    passwordCredentials: secrets.map(({ kept }) => kept),
    owners: ownersAtBirth(call, bound),
  }
  const stored: StoredApplication = { entity, secrets: secrets.map(({ hash }) => hash) }
  write(tenant.applications, entity.id ?? '', stored, now)
  return { shown: { ...visibleSide(stored), passwordCredentials: secrets.map((secret) => secret.shown) } }
}

function born({ now, tenant, caller }: Call): Registration {
  const domains = tenant.organization.verifiedDomains ?? []
  return {
    id: crypto.randomUUID(),
    appId: crypto.randomUUID(),
    createdByAppId: caller.appId,
    createdDateTime: instant(now),
    publisherDomain: (domains.find(({ isDefault }) => isDefault) ?? domains[0])?.name ?? null,
  }
}
