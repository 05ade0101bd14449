/**
 * Ids of grants are the ids of their ends in .NET's byte order, one after the other, as base64url: 43 characters for two,
 * 64 for three. Seen in the samples of "appRoleAssignment" and "oAuth2PermissionGrant".
 */
export function idFrom(...guids: string[]): string {
  return Buffer.concat(guids.map(bytesOf)).toString('base64url')
}

/** The first three groups are stored with their bytes reversed. */
function bytesOf(guid: string): Buffer {
  const [a = '', b = '', c = '', ...rest] = guid.split('-')
  const reversed = [a, b, c].map((group) => Buffer.from(group, 'hex').reverse())
  return Buffer.concat([...reversed, Buffer.from(rest.join(''), 'hex')])
}
