import type { BoxAt } from './box'

/** The user name that somebody signs in with is their mail address too. */
export type Somebody = { name: string; address: string }

export type StaffRole = 'Viewer' | 'Operator' | 'Admin'

/** By their role in the portal. */
export type Member = StaffRole | 'second Admin'

/** Spencer's people of one story; `other` has no role. */
export type Team = Record<Member | 'other', Somebody>

const givenNames = { Viewer: 'Veerle', Operator: 'Oscar', Admin: 'An', 'second Admin': 'Lotte', other: 'Nora' } as const
const members: Member[] = ['Viewer', 'Operator', 'Admin', 'second Admin']

export function teamCalled(surname: string): Team {
  const called = (givenName: string): Somebody => ({
    name: `${givenName} ${surname}`,
    address: `${givenName}.${surname}@spencer.example`.toLowerCase(),
  })
  return {
    Viewer: called(givenNames.Viewer),
    Operator: called(givenNames.Operator),
    Admin: called(givenNames.Admin),
    'second Admin': called(givenNames['second Admin']),
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
  for (const member of members) {
    const { name, address } = team[member]
    const { id = '' } = await send('POST', '/users', {
      accountEnabled: true,
      displayName: name,
      mailNickname: address.split('@')[0],
      userPrincipalName: address,
      passwordProfile: { password: `${crypto.randomUUID()}-Aa` },
    })
    ids.push(id)
    const appRoleId = portal?.appRoles?.find(({ value }) => value === member.replace('second ', ''))?.id
    await send('POST', `/users/${id}/appRoleAssignments`, { principalId: id, resourceId: portal?.id, appRoleId })
  }
  return async () => {
    for (const id of ids) await send('DELETE', `/users/${id}`)
  }
}
