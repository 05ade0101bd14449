import { updateApplication, upsertApplication } from '@/lib/graph/applications'
import type { GraphCall } from '@/lib/graph/call'
import { assignRole, grantScopes, regrantScopes, upsertServicePrincipal } from '@/lib/graph/service-principals'
import type { OwnCertificate } from '@/lib/settings/own-certificate'
import { type Amendment, amendments, asOnePatch } from './amendments'
import type { OwnObservation } from './observe'
import type { OwnRegistration } from './own-registrations'

/** One thing to make true. `call` is null as long as what it needs is not there. */
export type OwnChange = { says: string; call: GraphCall | null }

type Known = {
  wanted: OwnRegistration
  is: OwnObservation
  /** Null where it signs in with a secret, on a developer's machine. */
  certificate: OwnCertificate | null
  /** Who becomes the first Admin where there is none. */
  admin: { objectId: string; name: string }
  logo: Buffer
  now: Date
}

/** All that is missing, in order; nothing is the only definition of done. Pure. */
export function ownPlan(known: Known): OwnChange[] {
  return [
    ...registration(known),
    ...instance(known),
    ...signIn(known),
    ...consent(known),
    ...firstAdmin(known),
    ...picture(known),
  ]
}

function registration({ wanted, is, certificate, now }: Known): OwnChange[] {
  const { application } = is
  const missing = amendments(application ?? {}, wanted, certificate, now)
  if (application)
    return missing.length === 0 ? [] : [inOne(missing, updateApplication(application.id, asOnePatch(missing)))]
  const whole = { displayName: wanted.displayName, ...asOnePatch(missing) }
  return [
    { says: `a registration called “${wanted.displayName}”`, call: upsertApplication(wanted.uniqueName, whole) },
    ...missing.map(({ says }) => ({ says: `  ${says}`, call: null })),
  ]
}

const inOne = (missing: Amendment[], call: GraphCall): OwnChange => ({
  says: `it ${missing.map(({ says }) => says).join('; ')}`,
  call,
})

function instance({ wanted, is: { application, instance } }: Known): OwnChange[] {
  const made = 'an enterprise application here'
  if (!instance)
    return [{ says: made, call: application && upsertServicePrincipal(application.appId) }, ...assignment(wanted, null)]
  return instance.appRoleAssignmentRequired ? [] : assignment(wanted, instance.id)
}

function assignment({ assignmentRequired }: OwnRegistration, instanceId: string | null): OwnChange[] {
  if (!assignmentRequired) return []
  const path = `/servicePrincipals/${instanceId}`
  const call =
    instanceId === null ? null : ({ method: 'PATCH', path, body: { appRoleAssignmentRequired: true } } as const)
  return [{ says: 'only those with a role get in', call }]
}

function signIn({ wanted, is: { instance, grant, graphId } }: Known): OwnChange[] {
  const missing = wanted.consented.filter((name) => !grant?.scopes.includes(name))
  if (missing.length === 0) return []
  const says = `consent to ${missing.join(', ')} for everybody here`
  if (grant) return [{ says, call: regrantScopes(grant.id, [...grant.scopes, ...missing]) }]
  return [{ says, call: instance && grantScopes(instance.id, graphId, missing) }]
}

function consent({ wanted, is }: Known): OwnChange[] {
  const missing = Object.entries(wanted.permissions).filter(([, id]) => !is.permissions.includes(id))
  return missing.map(([name, id]) => ({
    says: `consent to ${name}`,
    call: is.instance && assignRole(is.instance.id, is.graphId, id),
  }))
}

function firstAdmin({ wanted, is, admin }: Known): OwnChange[] {
  const id = adminRole(wanted, is)
  if (id === null || is.holders.some(({ appRoleId }) => appRoleId === id)) return []
  const call = is.instance && assignRole(admin.objectId, is.instance.id, id)
  return [{ says: `${admin.name} is the first Admin`, call }]
}

/** As the registration has it: one that was made by hand has ids of its own. */
function adminRole(wanted: OwnRegistration, { application }: OwnObservation): string | null {
  const ours = wanted.roles.find(({ value }) => value === 'Admin')
  const there = application?.appRoles?.find(({ value }) => value === 'Admin')
  return ours ? (there?.id ?? ours.id) : null
}

function picture({ is, logo }: Known): OwnChange[] {
  const { application } = is
  if (application?.info?.logoUrl) return []
  const call: GraphCall | null = application && {
    method: 'PUT',
    path: `/applications/${application.id}/logo`,
    headers: { 'content-type': 'image/png' },
    body: logo,
  }
  return [{ says: 'a logo', call }]
}
