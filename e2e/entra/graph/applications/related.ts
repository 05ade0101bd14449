import type { Application } from '@microsoft/microsoft-graph-types'
import { seen } from '../call'
import { directoryObject } from '../directory-object'
import { applicationToChange, seenApplication } from '../find'
import { type Assignee, appManagementPolicyKind } from '../policy-assignment'
import type { EntityKind } from '../query/kind'
import { related } from '../query/related'
import type { Registration } from '../shape/application'
import { extensionPropertyKind } from './extension-properties'
import { federatedCredentialKind } from './federated-credentials'
import { applicationKind } from './kind'
import { keep } from './update'

/** Applications with what they are related to, for `$expand` and for counting in `$filter`. */
export const relatedApplication: EntityKind<Registration> = {
  ...applicationKind,
  navigation: {
    appManagementPolicies: (call, { appManagementPolicies }) =>
      (appManagementPolicies ?? []).flatMap(({ id = '' }) => {
        const policy = seen(call, call.tenant.appManagementPolicies, id)
        return policy ? [related(appManagementPolicyKind, policy)] : []
      }),
    extensionProperties: (_, { id, extensionProperties }) =>
      (extensionProperties ?? []).map((each) => related(extensionPropertyKind(id), each)),
    federatedIdentityCredentials: (_, { id, federatedIdentityCredentials }) =>
      (federatedIdentityCredentials ?? []).map((each) => related(federatedCredentialKind(id), each)),
    owners: (call, { owners }) => (owners ?? []).flatMap(({ id = '' }) => directoryObject(call, id) ?? []),
  },
}

export const assignee: Assignee = {
  assigned: (call) => seenApplication(call, call.keys.application).entity.appManagementPolicies ?? [],
  change: (call, by) => {
    const stored = applicationToChange(call, call.keys.application)
    const appManagementPolicies: Application['appManagementPolicies'] = by(stored.entity.appManagementPolicies ?? [])
    keep(call, { ...stored, entity: { ...stored.entity, appManagementPolicies } })
  },
}
