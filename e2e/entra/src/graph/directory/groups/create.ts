import type { Group } from '@microsoft/microsoft-graph-types'
import { truths } from '../../../world/table'
import { single } from '../../query/select'
import { type Answer, created } from '../../request/answer'
import { bodyOf, type Call } from '../../request/call'
import { badRequest, invalidValue } from '../../request/problem'
import { check } from '../../shape/check'
import { complete } from '../../shape/complete'
import { group as shape } from '../../shape/group'
import { second } from '../../shape/timestamps'
import { touch } from '../changes'
import { groupKind } from '../kinds'
import { bound } from '../objects/references'
import { requireValues } from '../require-values'
import { securityIdentifier } from '../security-identifier'
import { keepGroup } from './find'
import { isGroupAdministrator } from './who'

/** `POST /groups`. Source: "Create group". */
export function createGroup(call: Call): Answer {
  return makeGroup(call, check(shape, bodyOf(call)))
}

export function makeGroup(call: Call, asked: Partial<Group>): Answer {
  requireValues(asked, ['displayName', 'mailEnabled', 'mailNickname', 'securityEnabled'])
  requireKind(asked)
  requireNickname(call, asked)
  const group = { ...complete(shape, { ...asked, ...born(call, asked) }), owners: owners(call) }
  const members = bound(call, 'members')
  call.tenant.members[group.id ?? ''] = members
  for (const id of members) touch(call.tenant, call.now, 'groups', group.id ?? '', id)
  keepGroup(call, group)
  return created(single(call, groupKind, group))
}

function born(
  { now, tenant }: Call,
  { mailEnabled, mailNickname, isAssignableToRole, visibility }: Partial<Group>,
): Group {
  const id = crypto.randomUUID()
  const at = second(now)
  const domain = tenant.organization.verifiedDomains?.find(({ isDefault }) => isDefault)?.name
  const mail = mailEnabled ? `${mailNickname}@${domain}` : null
  return {
    id,
    createdDateTime: at,
    renewedDateTime: at,
    mail,
    proxyAddresses: mail ? [`SMTP:${mail}`] : [],
    securityIdentifier: securityIdentifier(id),
    isAssignableToRole: isAssignableToRole ?? null,
    visibility: visibility ?? (mailEnabled ? 'Public' : null),
  }
}

/** Graph makes security groups and Microsoft 365 groups; distribution lists are Exchange's. */
function requireKind({
  groupTypes = [],
  mailEnabled,
  securityEnabled,
  isAssignableToRole,
  visibility,
}: Partial<Group>) {
  const isUnified = groupTypes.includes('Unified')
  if (mailEnabled && !isUnified) {
    throw badRequest(
      'The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.',
    )
  }
  if (!mailEnabled && isUnified) throw invalidValue('mailEnabled', 'Group')
  if (!mailEnabled && !securityEnabled) throw invalidValue('securityEnabled', 'Group')
  if (isAssignableToRole && !securityEnabled) {
    throw badRequest("Property 'isAssignableToRole' may only be set on security-enabled groups.")
  }
  if (isAssignableToRole && visibility && visibility !== 'Private') {
    throw badRequest("Groups assignable to roles must have 'Private' visibility.")
  }
}

/** Only an address must be one of a kind; security groups may share a nickname. */
function requireNickname({ tenant }: Call, { mailEnabled, mailNickname }: Partial<Group>) {
  const isTaken = (each: Group) => each.mailEnabled && each.mailNickname?.toLowerCase() === mailNickname?.toLowerCase()
  if (!mailEnabled || !truths(tenant.groups).some(isTaken)) return
  const message = 'Another object with the same value for property mailNickname already exists.'
  throw badRequest(message, [{ code: 'ObjectConflict', message, target: 'mailNickname' }])
}

/** A person owns what they make. Source: "Create group", `owners`; that administrators get none is UNVERIFIED. */
function owners(call: Call) {
  const ids = bound(call, 'owners')
  const { caller } = call
  const isOwn = caller.kind === 'person' && !isGroupAdministrator(caller.roles) && !ids.includes(caller.id)
  return [...(isOwn ? [caller.id] : []), ...ids].map((id) => ({ id }))
}
