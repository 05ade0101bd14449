import type { Application } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import { applicationPermissions } from '../blueprint/permissions'
import type { GraphAnswer } from '../graph/call'
import { seenApplication } from '../graph/observation'
import type { Seen, SeenApplication } from '../graph/seen'
import type { Change } from './change'

/** What this run made and has the answer of: true even where a replica does not show it yet. */
export type Made = {
  application: SeenApplication | null
  patch: Application
  servicePrincipalId: string | null
  roleIds: string[]
  grant: { id: string; scopes: string[] } | null
  removedKeyIds: string[]
}

export const nothingMade: Made = {
  application: null,
  patch: {},
  servicePrincipalId: null,
  roleIds: [],
  grant: null,
  removedKeyIds: [],
}

const WithId = z.object({ id: z.string() })

/** Adds the meaning of one successful answer. A 204 of an upsert (it stood already) adds nothing: look again. */
export function withAnswer(made: Made, change: Change, answer: GraphAnswer): Made {
  const id = WithId.safeParse(answer.body).data?.id ?? null
  switch (change.kind) {
    case 'create application':
      return { ...made, application: seenApplication(answer.body) ?? made.application }
    case 'update application':
      return { ...made, patch: { ...made.patch, ...change.patch } }
    case 'create service principal':
      return { ...made, servicePrincipalId: id ?? made.servicePrincipalId }
    case 'assign role':
      return { ...made, roleIds: [...made.roleIds, applicationPermissions[change.permission]] }
    case 'grant scopes':
      return { ...made, grant: { id: change.grantId ?? id ?? '', scopes: change.scopes } }
    case 'remove secret':
      return { ...made, removedKeyIds: [...made.removedKeyIds, change.keyId] }
    case 'add secret':
      return made
  }
}

/** What was seen, completed with what was made: a reader that lags behind our own writes cannot make us repeat them. */
export function overlay(seen: Seen, made: Made): Seen {
  const application = seen.application ?? made.application
  const principalId = seen.servicePrincipal?.objectId ?? made.servicePrincipalId
  return {
    ...seen,
    application: application && {
      ...application,
      secrets: application.secrets.filter((secret) => !made.removedKeyIds.includes(secret.keyId)),
      wire: { ...application.wire, ...made.patch },
    },
    servicePrincipal: principalId
      ? {
          objectId: principalId,
          roleIds: [...new Set([...(seen.servicePrincipal?.roleIds ?? []), ...made.roleIds])],
          grant: made.grant ?? seen.servicePrincipal?.grant ?? null,
        }
      : null,
  }
}
