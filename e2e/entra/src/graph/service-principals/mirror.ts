import { truths, write } from '../../world/table'
import type { Call } from '../request/call'
import type { Registration } from '../shape/application'
import type { Principal } from '../shape/service-principal'

/** What a service principal repeats of the registration it stands for. */
export function reflection(application: Registration): Principal {
  return {
    appDescription: application.description,
    appDisplayName: application.displayName,
    appRoles: application.appRoles ?? [],
    disabledByMicrosoftStatus: application.disabledByMicrosoftStatus ?? null,
    displayName: application.displayName,
    homepage: application.web?.homePageUrl ?? null,
    info: application.info,
    isDisabled: application.isDisabled ?? null,
    logoutUrl: application.web?.logoutUrl ?? null,
    oauth2PermissionScopes: application.api?.oauth2PermissionScopes ?? [],
    replyUrls: application.web?.redirectUris ?? [],
    servicePrincipalNames: [application.appId ?? '', ...(application.identifierUris ?? [])],
    signInAudience: application.signInAudience,
  }
}

/**
 * Changes to a registration show in its service principal of the same tenant; tags travel too, beside those the
 * service principal has of its own. Source: "application", `tags`, and "Application and service principal objects".
 */
export function mirror(call: Call, before: Registration, after: Registration) {
  const { servicePrincipals } = call.tenant
  const principal = truths(servicePrincipals).find(({ appId }) => appId === after.appId)
  if (!principal) return
  const own = (principal.tags ?? []).filter((tag) => !before.tags?.includes(tag))
  const tags = [...new Set([...own, ...(after.tags ?? [])])]
  write(servicePrincipals, principal.id ?? '', { ...principal, ...reflection(after), tags }, call.now)
}
