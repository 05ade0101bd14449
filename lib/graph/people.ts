import { z } from 'zod'
import type { OwnApp } from '@/lib/identity/actor'
import { batch, batchAnswers } from './batch'
import type { GraphAnswer, GraphCall } from './call'
import { type Profile, profileIn, readProfile } from './profile'
import { sendAsApplication } from './send'

export type People = {
  /** How many Spencer's sync will read: those of the chosen groups, or everybody. Null when Graph did not say. */
  count: number | null
  /** By object id, as far as Graph answered. */
  profiles: ReadonlyMap<string, Profile>
}

/** learn.microsoft.com/graph/json-batching */
const mostSteps = 20

/**
 * The people in scope counted and some of them read, with the registration's own token and in one request. A courtesy, not a
 * proof: what is not answered is not asked again.
 */
export async function readPeople(
  app: OwnApp,
  groupIds: readonly string[],
  objectIds: readonly string[],
): Promise<People> {
  const counts = groupIds.length > 0 ? groupIds.map(countMembers) : [countUsers]
  const answers = await readAll(app, [...counts, ...objectIds.map(readProfile)])
  const counted = answers.slice(0, counts.length).map(countIn)
  const profiles = objectIds.flatMap((id, index) => {
    const profile = profileIn(answers[counts.length + index])
    return profile ? [[id, profile] as const] : []
  })
  const isWhole = counted.every((count) => count !== null)
  return { count: isWhole ? counted.reduce((sum, count) => sum + count, 0) : null, profiles: new Map(profiles) }
}

/** `$count` beside one row, because a bare `/$count` answers with text, which a batch step cannot carry as it is. */
const counted = (path: string): GraphCall => ({
  method: 'GET',
  path: `${path}?$count=true&$top=1&$select=id`,
  headers: { ConsistencyLevel: 'eventual' },
})

const countUsers = counted('/users')

/** Members of members too; a cast leaves out devices and the groups themselves. */
const countMembers = (groupId: string) => counted(`/groups/${groupId}/transitiveMembers/microsoft.graph.user`)

const Counted = z.object({ '@odata.count': z.number().int() })

function countIn({ status, body }: GraphAnswer): number | null {
  return status === 200 ? (Counted.safeParse(body).data?.['@odata.count'] ?? null) : null
}

async function readAll(app: OwnApp, calls: GraphCall[]): Promise<GraphAnswer[]> {
  const parts = Array.from({ length: Math.ceil(calls.length / mostSteps) }, (_, part) =>
    calls.slice(part * mostSteps, (part + 1) * mostSteps),
  )
  const answers = await Promise.all(
    parts.map(async (part) => {
      const outer = await sendAsApplication(app, batch(part, 'parallel')).catch(() => null)
      return (outer && batchAnswers(outer, part.length)) ?? part.map(() => unheard)
    }),
  )
  return answers.flat()
}

const unheard: GraphAnswer = { status: 0, headers: {}, requestId: null, body: null }
