import { readFileSync } from 'node:fs'

/** Microsoft Graph's application id, the same in every tenant; its service principal's object id is not. */
export const graphAppId = '00000003-0000-0000-c000-000000000000'

/** A Graph permission with its ids as application permission (`role`) and as delegated one (`scope`), and Microsoft's names for them. */
type Permission = {
  value: string
  role: string | null
  roleText: string
  scope: string | null
  /** An ordinary person may consent to the delegated one; all others want an administrator. */
  isForUsers: boolean
  scopeText: string
}

/** Everything Microsoft Graph publishes, as far as the list beside this file knows. */
export const permissions: Permission[] = readFileSync(new URL('./microsoft-graph.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [value = '', role, roleText = '', scope, type, scopeText = ''] = line.split('\t')
    return { value, role: idIn(role), roleText, scope: idIn(scope), isForUsers: type === 'User', scopeText }
  })

function idIn(cell: string | undefined): string | null {
  return cell === undefined || cell === '-' ? null : cell
}

const byName = new Map(permissions.map((each) => [each.value.toLowerCase(), each]))

export function permission(value: string): Permission | null {
  return byName.get(value.toLowerCase()) ?? null
}
