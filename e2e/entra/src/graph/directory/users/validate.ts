import type { PasswordProfile, User } from '@microsoft/microsoft-graph-types'
import type { Call } from '../../request/call'
import { badRequest } from '../../request/problem'
import { users } from './find'

/** A verified domain behind the @, and a name nobody has. */
export function requireSignInName(call: Call, userPrincipalName: string | null | undefined, own?: string) {
  const [name, domain, ...more] = userPrincipalName?.split('@') ?? []
  if (!name || !domain || more.length > 0) throw problem('Property userPrincipalName is invalid.', 'InvalidValue')
  const domains = call.tenant.organization.verifiedDomains ?? []
  if (!domains.some((each) => each.name?.toLowerCase() === domain.toLowerCase())) {
    throw problem(
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
      'InvalidValue',
    )
  }
  const isTaken = (user: User) =>
    user.id !== own && user.userPrincipalName?.toLowerCase() === userPrincipalName?.toLowerCase()
  if (users(call).some(isTaken)) {
    throw problem('Another object with the same value for property userPrincipalName already exists.', 'ObjectConflict')
  }
}

function problem(message: string, code: string) {
  return badRequest(message, [{ code, message, target: 'userPrincipalName' }])
}

/** Eight characters of three sorts. Source: "Microsoft Entra password policies". The box keeps no passwords. */
export function requirePassword({ password }: PasswordProfile) {
  const sorts = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((sort) => sort.test(password ?? ''))
  if (password && password.length >= 8 && password.length <= 256 && sorts.length >= 3) return
  const message =
    'The specified password does not comply with password complexity requirements. Please provide a different password.'
  throw badRequest(message, [{ code: 'InvalidValue', message, target: 'passwordProfile' }])
}
