import { readFileSync } from 'node:fs'
import path from 'node:path'
import { permissions } from '../../world/applications/permissions'
import { judge, leaveOut, type Tally, tallyOf } from '../tally'

type Described = { value: string; id: string; type?: string }

/** Microsoft's own list: what the box publishes has its ids, and lets the same people consent. */
export function judgePermissions(folder: string): Tally {
  const { scopes, roles }: { scopes: Described[]; roles: Described[] } = JSON.parse(
    readFileSync(path.join(folder, 'graph-permissions.json'), 'utf8'),
  )
  const tally = tallyOf('Permissions of Microsoft Graph')
  for (const { value, role, scope, isForUsers } of permissions) {
    compare(tally, `application permission ${value}`, role && { value, id: role }, roles)
    compare(tally, `delegated permission ${value}`, scope && { value, id: scope, type: typeOf(isForUsers) }, scopes)
  }
  const names = new Set(permissions.map(({ value }) => value))
  const others = [...scopes, ...roles].filter(({ value }) => !names.has(value))
  for (const _ of others) leaveOut(tally, 'newer than the list of the box')
  return tally
}

const typeOf = (isForUsers: boolean) => (isForUsers ? 'User' : 'Admin')

function compare(tally: Tally, subject: string, ours: Described | '' | null, theirs: Described[]) {
  if (!ours) return
  const described = theirs.find(({ value }) => value === ours.value)
  if (!described) return leaveOut(tally, 'not described any more')
  const complaints = (['id', 'type'] as const)
    .filter((name) => ours[name] !== undefined && ours[name] !== described[name])
    .map((name) => `${name} is ${ours[name]}, not ${described[name]}`)
  judge(tally, subject, complaints, 'graph-permissions.json')
}
