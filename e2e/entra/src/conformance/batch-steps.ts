import type { Exchange } from '../graph/exchange'

type Step = { id: string; method: string; url: string; headers?: Record<string, string>; body?: unknown }
type Result = { id: string; status: number; headers?: Record<string, string>; body?: unknown }

/** The exchanges within a `$batch` that was answered, each as if it had come alone; none for any other exchange. */
export function stepsOf({ url, asked, status, answered }: Exchange): Exchange[] {
  const { origin, pathname } = new URL(url)
  if (!pathname.endsWith('/$batch') || status !== 200) return []
  const { requests }: { requests: Step[] } = JSON.parse(asked.text)
  const { responses }: { responses: Result[] } = JSON.parse(answered.text)
  return responses.flatMap((result) => {
    const step = requests.find(({ id }) => id === result.id)
    if (!step) return []
    return {
      method: step.method.toUpperCase(),
      url: step.url.startsWith('http') ? step.url : `${origin}/v1.0${step.url.replace(/^(?!\/)/, '/')}`,
      asked: said(step),
      status: result.status,
      answered: said(result),
    }
  })
}

/** JSON stands in a batch as itself; header names are compared in small letters. */
function said({ headers = {}, body }: { headers?: Record<string, string>; body?: unknown }): Exchange['asked'] {
  const small = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)
  return { headers: Object.fromEntries(small), text }
}
