import type { EntityKind } from '../query/kind'
import { application, type Registration } from '../shape/application'

export const applicationKind: EntityKind<Registration> = {
  name: 'application',
  set: 'applications',
  shape: application,
  usual: null,
  advanced: ['web/redirectUris', 'spa/redirectUris', 'publicClient/redirectUris', 'notes', 'createdDateTime'],
}
