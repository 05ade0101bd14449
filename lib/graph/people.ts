import { readAsApplication } from './send'

const eventual = { ConsistencyLevel: 'eventual' }

/**
 * How many people Spencer's sync will read: those of the chosen groups, or everybody. Null when Graph did not say; a
 * count is a courtesy, not a proof.
 */
export async function countPeople(accessToken: string, groupIds: readonly string[]): Promise<number | null> {
  const paths = groupIds.length > 0 ? groupIds.map((id) => `/groups/${id}/transitiveMembers/$count`) : ['/users/$count']
  const answers = await Promise.all(
    paths.map((path) => readAsApplication(accessToken, path, eventual).catch(() => null)),
  )
  const counts = answers.map((answer) => (answer?.status === 200 ? Number(answer.body) : Number.NaN))
  return counts.every(Number.isInteger) ? counts.reduce((sum, count) => sum + count, 0) : null
}
