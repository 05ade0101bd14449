import type { BoxAt } from './box'

/** The user name that somebody signs in with is their mail address too. */
export type Somebody = { name: string; address: string }

export type StaffRole = 'Viewer' | 'Operator' | 'Admin'

/** Spencer's people of one story, by their role in the portal; `other` has none. */
export type Team = Record<StaffRole | 'other', Somebody>

const givenNames = { Viewer: 'Veerle', Operator: 'Oscar', Admin: 'An', other: 'Nora' } as const

export function teamCalled(surname: string): Team {
  const called = (givenName: string): Somebody => ({
    name: `${givenName} ${surname}`,
    address: `${givenName}.${surname}@spencer.example`.toLowerCase(),
  })
  return {
    Viewer: called(givenNames.Viewer),
    Operator: called(givenNames.Operator),
    Admin: called(givenNames.Admin),
    other: called(givenNames.other),
  }
}

/**
 * Gives them accounts in Spencer's tenant, as its administrator would. @returns what takes the accounts away again, so that
 * Microsoft's *Pick an account* never grows long
 */
export async function join(box: BoxAt, team: Team): Promise<() => Promise<void>> {
  const { send, principal } = await box.graph('spencer')
  const portal = principal('Spencer portal for staff')
  const ids: string[] = []
  for (const role of ['Viewer', 'Operator', 'Admin'] as const) {
    const { name, address } = team[role]
    const { id = '' } = await send('POST', '/users', {
      accountEnabled: true,
      displayName: name,
      mailNickname: address.split('@')[0],
      userPrincipalName: address,
      passwordProfile: { password: `${crypto.randomUUID()}-Aa` },
    })
    ids.push(id)
    const appRoleId = portal?.appRoles?.find(({ value }) => value === role)?.id
    await send('POST', `/users/${id}/appRoleAssignments`, { principalId: id, resourceId: portal?.id, appRoleId })
  }
  return async () => {
    for (const id of ids) await send('DELETE', `/users/${id}`)
  }
}
