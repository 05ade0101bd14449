import { reflection } from '../graph/service-principals/mirror'
import type { Registration } from '../graph/shape/application'
import { BadInput, flag, map, object, optional, type Read, text } from '../input'
import { principalIn } from '../login/directory/clients'
import type { Tenant } from '../world/model'
import { truths, write } from '../world/table'

type OfPrincipal = { accountEnabled: boolean | undefined; appRoleAssignmentRequired: boolean | undefined }

type OfRegistration = { isDisabled: boolean | undefined; disabledByMicrosoftStatus: string | undefined }

/** By application id; what is left out stays as it is. */
export type Switches = {
  servicePrincipals: Record<string, OfPrincipal>
  applications: Record<string, OfRegistration>
}

/** What administrators turn in Entra's pages, and Microsoft by itself, each under its name in Graph. */
export const switches: { [Name in keyof Switches]: Read<Switches[Name]> } = {
  servicePrincipals: optional(
    map(
      object<OfPrincipal>({
        accountEnabled: optional(flag, undefined),
        appRoleAssignmentRequired: optional(flag, undefined),
      }),
    ),
    {},
  ),
  applications: optional(
    map(
      object<OfRegistration>({
        isDisabled: optional(flag, undefined),
        disabledByMicrosoftStatus: optional(text, undefined),
      }),
    ),
    {},
  ),
}

/** Looks for everything that is named first, so that what it returns, to be called with epoch milliseconds, cannot fail. */
export function switched(
  tenant: Tenant,
  { servicePrincipals, applications }: Switches,
  place: string,
): (now: number) => void {
  const turns = [
    ...Object.entries(servicePrincipals).map(([appId, turned]) => {
      const principal = principalIn(tenant, appId)
      if (!principal) throw new BadInput(`${place}.servicePrincipals: there is none of ${appId}.`)
      return (now: number) =>
        write(tenant.servicePrincipals, principal.id ?? '', { ...principal, ...said(turned) }, now)
    }),
    ...Object.entries(applications).map(([appId, turned]) => {
      const stored = truths(tenant.applications).find(({ entity }) => entity.appId === appId)
      if (!stored) throw new BadInput(`${place}.applications: there is none of ${appId}.`)
      return (now: number) => {
        const entity: Registration = { ...stored.entity, ...said(turned) }
        write(tenant.applications, entity.id ?? '', { ...stored, entity }, now)
        const principal = principalIn(tenant, appId)
        if (principal) write(tenant.servicePrincipals, principal.id ?? '', { ...principal, ...reflection(entity) }, now)
      }
    }),
  ]
  return (now) => {
    for (const turn of turns) turn(now)
  }
}

function said<Change extends object>(change: Change): Partial<Change> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Change>
}
