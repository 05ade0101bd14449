import { type ApplicationPermission, permissionsFor } from '@/lib/blueprint/permissions'
import type { Amendment } from '@/lib/invitations/amending/amendment'

/** What an invitation to amend adds to what a connection may read, and what of it goes. */
export type Altered = {
  added: ApplicationPermission[]
  withdrawn: ApplicationPermission[]
  certificate: 'added' | 'withdrawn' | 'kept'
}

export function alteredBy({ from, to }: Amendment): Altered {
  const [before, after] = [permissionsFor(from), permissionsFor(to)]
  return {
    added: after.filter((permission) => !before.includes(permission)),
    withdrawn: before.filter((permission) => !after.includes(permission)),
    certificate: from.userSync === to.userSync ? 'kept' : to.userSync ? 'added' : 'withdrawn',
  }
}

/** Keys of what a press through that invitation agrees to: what it asks for was read, word for word. */
export function keysOf({ added, withdrawn, certificate }: Altered): string[] {
  return [
    ...(added.length > 0 ? ofApplication('update', certificate === 'added') : []),
    ...added.map((permission) => `assign role ${permission}`),
    ...(withdrawn.length > 0 ? ofApplication('trim', certificate === 'withdrawn') : []),
    ...withdrawn.map((permission) => `unassign role ${permission}`),
  ]
}

/** Part of it may stand already. */
function ofApplication(verb: 'update' | 'trim', hasCertificate: boolean): string[] {
  const access = `${verb} application requiredResourceAccess`
  const certificate = [
    `${verb} application keyCredentials`,
    `${verb} application keyCredentials requiredResourceAccess`,
  ]
  return hasCertificate ? [access, ...certificate] : [access]
}
