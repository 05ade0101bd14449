import { roles } from '../../../world/tenant/roles'
import type { Scopes } from '../../permissions/scopes'
import type { Who } from '../../permissions/who'
import { bodyOf, type Call } from '../../request/call'
import { denied } from '../../request/problem'
import { profileProperties } from '../../shape/user'
import { administrators } from '../role-templates'
import { named, person } from './find'

const { globalAdministrator } = roles
const userAdministrators = [globalAdministrator, administrators.users]

/** `User.Read` and `User.ReadWrite` end at oneself; a guest sees nobody else either. */
export function selfOr(others: Who, { delegated }: Scopes): (call: Call) => Who {
  const wider = delegated.flat().filter((each) => each !== 'User.Read' && each !== 'User.ReadWrite')
  return (call) => {
    const owners = () => selfNamed(call)
    return wider.some((each) => call.caller.permissions.includes(each)) ? { ...others, owners } : { roles: [], owners }
  }
}

export const userCreators: Who = { roles: [...userAdministrators, administrators.directoryWriters] }

const sensitive = [
  'accountEnabled',
  'businessPhones',
  'mobilePhone',
  'onPremisesImmutableId',
  'otherMails',
  'passwordProfile',
  'userPrincipalName',
]
const ownAffairs = ['mobilePhone', ...profileProperties]

/** Permissions that end at a few properties. Source: the permissions reference, each by its name. */
const narrow: Record<string, string[]> = {
  'User.EnableDisableAccount.All': ['accountEnabled'],
  'User.ManageIdentities.All': ['identities'],
  'User-Mail.ReadWrite.All': ['otherMails'],
  'User-PasswordProfile.ReadWrite.All': ['passwordProfile'],
  'User-Phone.ReadWrite.All': ['businessPhones', 'mobilePhone'],
}
const wide = ['User.ReadWrite', 'User.ReadWrite.All', 'Directory.ReadWrite.All']

/**
 * People change a few things of themselves; user administrators change everybody, but of other administrators only what
 * is not sensitive. Source: "Update user", and "Working with users", who can perform sensitive actions.
 */
export function userEditors(call: Call): Who {
  const asked = Object.keys(bodyOf(call))
  requireWidth(call, asked)
  const owners = () => (asked.every((name) => ownAffairs.includes(name)) ? selfNamed(call) : [])
  const isSensitive = asked.some((name) => sensitive.includes(name))
  return { ...(isSensitive ? keepers(call) : { roles: userAdministrators }), owners }
}

function requireWidth({ caller: { permissions } }: Call, asked: string[]) {
  if (wide.some((each) => permissions.includes(each))) return
  const within = permissions.flatMap((each) => narrow[each] ?? [])
  if (asked.some((name) => !within.includes(name))) throw denied()
}

export function userRemovers(call: Call): Who {
  return keepers(call)
}

function keepers(call: Call): Who {
  const target = call.keys.user ? named(call) : call.caller.person
  const isAdministrator = target !== null && target.roles.length > 0
  return {
    roles: isAdministrator ? [globalAdministrator, administrators.privilegedAuthentication] : userAdministrators,
  }
}

export const managerEditors: Who = { roles: userAdministrators }

/** Of one's own account, whatever one's rights. */
function selfNamed(call: Call): string[] {
  const target = call.keys.user ? named(call) : person(call)
  return target && target === call.caller.person ? [call.caller.id] : []
}
