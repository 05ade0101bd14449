import { described } from '../directory/objects/object-collection'
import { objectsBehind } from '../owners/owners'
import { type Assignee, policiesOf } from '../policies/assignment'
import { appManagementKind } from '../policies/kinds'
import type { EntityKind } from '../query/kind'
import { related } from '../query/related'
import type { Registration } from '../shape/application'
import { extensionPropertyKind } from './extension-properties'
import { federatedCredentialKind } from './federated-credentials'
import { seenApplication } from './find'
import { applicationKind } from './kind'

/** Applications with what they are related to, for `$expand` and for counting in `$filter`. */
export const relatedApplication: EntityKind<Registration> = {
  ...applicationKind,
  navigation: {
    appManagementPolicies: (call, { id = '' }) =>
      policiesOf(call, id).map((policy) => related(appManagementKind, policy)),
    extensionProperties: (_, { id, extensionProperties }) =>
      (extensionProperties ?? []).map((each) => related(extensionPropertyKind(id), each)),
    federatedIdentityCredentials: (_, { id, federatedIdentityCredentials }) =>
      (federatedIdentityCredentials ?? []).map((each) => related(federatedCredentialKind(id), each)),
    owners: (call, { owners }) =>
      objectsBehind(call, owners).map((object) => (select) => described(call, object, select)),
  },
}

export const assignee: Assignee = (call) => seenApplication(call, call.keys.application).entity.id ?? ''
