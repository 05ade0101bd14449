import type { Tenant } from '../../world/model'

type Changed = ['users' | 'groups', id: string] | ['groups', groupId: string, memberId: string]

/** Remembers that a person, a group or a membership is no longer as it was. */
export function touch({ changedAt }: Tenant, now: number, ...what: Changed) {
  changedAt[what.join('/')] = now
}

/** What was changed after `since` and is known at `at`, as the parts of its name: `['groups', id, member id]`. */
export function changesBetween({ changedAt }: Tenant, since: number, at: number): string[][] {
  return Object.entries(changedAt)
    .filter(([, when]) => when > since && when <= at)
    .map(([name]) => name.split('/'))
}
