import type { StoredApplication } from '../../world/model'
import { truths, write } from '../../world/table'
import { type Answer, created } from '../answer'
import { bodyOf, type Call } from '../call'
import { instant } from '../clock'
import { restrictionsOnApplication } from '../policies/restrictions'
import { Problem } from '../problem'
import { single } from '../query/select'
import { requireRoom } from '../quota'
import { application, type Registration } from '../shape/application'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { replaceKeys } from './key-credentials'
import { applicationKind } from './kind'
import { firstOwners, referenced } from './owner'
import { newSecret } from './secret'
import { visibleSide } from './show'
import { requireDisplayName, validate } from './validate'

/** `POST /applications`. Secrets may be asked for here, and only this answer shows their text. */
export function createApplication(call: Call): Answer {
  const body = bodyOf(call)
  return register(call, check(application, body), body['owners@odata.bind'])
}

export function register(call: Call, asked: Partial<Registration>, bound?: unknown): Answer {
  requireDisplayName(asked)
  validate(asked)
  requireUniqueName(call, asked.uniqueName)
  requireRoom(call)
  const { now, tenant } = call
  const restrictions = restrictionsOnApplication(tenant, {}, now)
  const circumstances = { now, lagMs: tenant.settings.lagMs, restrictions }
  const secrets = (asked.passwordCredentials ?? []).map((each) => newSecret(each, circumstances))
  const keyCredentials = replaceKeys([], asked.keyCredentials ?? [], now, restrictions)
  const entity: Registration = {
    ...complete(application, { ...asked, ...born(call) }),
    keyCredentials,
    passwordCredentials: secrets.map(({ kept }) => kept),
    owners: owners(call, bound),
  }
  const stored: StoredApplication = { entity, secrets: secrets.map(({ hash }) => hash) }
  write(tenant.applications, entity.id ?? '', stored, now)
  const shown = { ...visibleSide(stored), passwordCredentials: secrets.map((secret) => secret.shown) }
  return created(single(call, applicationKind, shown))
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

function owners(call: Call, bound: unknown) {
  const references = Array.isArray(bound) ? bound.map((each) => ({ id: referenced(call, each) })) : []
  const first = firstOwners(call).filter(({ id }) => !references.some((each) => each.id === id))
  return [...first, ...references]
}

/** Judged on what is true, not on a replica: this is what makes an upsert safe to repeat at once. */
function requireUniqueName(call: Call, uniqueName: string | null | undefined) {
  if (!uniqueName) return
  if (!truths(call.tenant.applications).some(({ entity }) => entity.uniqueName === uniqueName)) return
  const message = 'Another object with the same value for property uniqueName already exists.'
  const details = [{ code: 'ObjectConflict', message, target: 'uniqueName' }]
  throw new Problem(409, 'Request_MultipleObjectsWithSameKeyValue', message, { details })
}
