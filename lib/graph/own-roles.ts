import type { OwnApp } from '@/lib/identity/actor'
import { batch, batchAnswers } from './batch'
import type { GraphCall } from './call'
import { sendAsApplication } from './send'

/** What takes the role, or a greater one (learn.microsoft.com/graph/permissions-reference). */
const reads = new Map(
  Object.entries({
    'User.Read.All': '/users?$top=1&$select=id',
    'Group.Read.All': '/groups?$top=1&$select=id',
    'GroupMember.Read.All': '/groups?$top=1&$select=id',
  }),
)

/**
 * Which of these roles an application has: as its token says, and where that cannot be read, those with which Graph lets it
 * read. Null where Graph did not say.
 */
export async function rolesOf(app: OwnApp, wanted: readonly string[]): Promise<readonly string[] | null> {
  if (app.roles !== null) return app.roles
  if (wanted.length === 0) return []
  const calls = wanted.map((role): GraphCall => ({ method: 'GET', path: reads.get(role) ?? unread(role) }))
  const outer = await sendAsApplication(app, batch(calls, 'parallel')).catch(() => null)
  const answers = outer && batchAnswers(outer, calls.length)
  if (!answers?.every(({ status }) => status === 200 || status === 403)) return null
  return wanted.filter((_, index) => answers[index]?.status === 200)
}

function unread(role: string): never {
  throw new Error(`Nothing is known that takes ${role}`)
}
