/**
 * The SID Entra derives from an object id: `S-1-12-1-` and the GUID's sixteen bytes as four numbers. Source: seen in the
 * samples of "user" and "group" beside their ids.
 */
export function securityIdentifier(id: string): string {
  const [a = '', b = '', c = '', ...rest] = id.split('-')
  const reversed = [a, b, c].map((group) => Buffer.from(group, 'hex').reverse())
  const bytes = Buffer.concat([...reversed, Buffer.from(rest.join(''), 'hex')])
  return ['S-1-12-1', ...[0, 4, 8, 12].map((at) => bytes.readUInt32LE(at))].join('-')
}
