import { z } from 'zod'
import { env } from '@/lib/env'
import { askMicrosoft } from '../tokens/microsoft-host'
import { staffAppToken } from './app-token'

type DirectoryAnswer = { status: number; body?: unknown }

const Batch = z.object({
  responses: z.array(z.object({ id: z.string(), status: z.number(), body: z.unknown().optional() })),
})

/** Graph takes no more in one `$batch`. */
export const batchSize = 20

/**
 * GET requests to Spencer's own directory, in one `$batch` with the staff registration's own token: their answers in order,
 * or the HTTP status of what was no answer (0: nobody answered, not in time, or not in JSON).
 */
export async function askDirectory(
  urls: string[],
  now: Date,
  milliseconds: number,
): Promise<DirectoryAnswer[] | number> {
  try {
    const token = await staffAppToken(now)
    if (!token) return 401
    const requests = urls.map((url, index) => ({ id: String(index), method: 'GET', url }))
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const asked = { method: 'POST', headers, body: JSON.stringify({ requests }) }
    const response = await askMicrosoft(`${env().GRAPH_URL}/v1.0/$batch`, asked, milliseconds)
    if (!response.ok) return response.status
    const { responses } = Batch.parse(await response.json())
    const answers = urls.map((_, index) => responses.find(({ id }) => id === String(index)))
    return answers.every((answer) => answer !== undefined) ? answers : 0
  } catch {
    return 0
  }
}
