import { env } from '@/lib/env'
import { batch, batchAnswers } from '@/lib/graph/batch'
import type { GraphAnswer, GraphCall } from '@/lib/graph/call'
import { classify, type Verdict } from '@/lib/graph/classify'
import { faultOf, unanswered } from '@/lib/graph/error'
import { failedLook } from '@/lib/graph/observe'
import { joined, mostPages, nextPages } from '@/lib/graph/pages'
import { send } from '@/lib/graph/send'
import type { Delegate } from '@/lib/identity/actor'

/** `requests`: how many were sent. */
type Read = { requests: number } & ({ status: 'read'; answers: GraphAnswer[] } | { status: 'failed'; verdict: Verdict })

/** What is no answer is waited out like a server that is away. */
export const unreadable = {
  status: 'failed',
  verdict: { kind: 'wait', for: 'unavailable', seconds: null },
} as const

/**
 * The answers of one `$batch` of reads, lists with all their pages: a page that fails, or that leads away from Graph, makes
 * all of it a failure, never a shorter list.
 */
export async function readAll(by: Delegate, calls: GraphCall[], signal: AbortSignal): Promise<Read> {
  const first = await readOnce(by, calls, signal)
  let requests = 1
  if (first.status === 'failed') return { ...first, requests }
  const { answers } = first
  for (;;) {
    const next = nextPages(answers, calls, env().GRAPH_URL)
    if (next?.length === 0) return { status: 'read', answers, requests }
    if (!next) return { ...unreadable, requests }
    if (requests > mostPages) return { status: 'failed', verdict: { kind: 'stop', code: 'too_many_pages' }, requests }
    const pages = next.map(({ call }) => call)
    const read = await readOnce(by, pages, signal)
    requests += 1
    if (read.status === 'failed') return { ...read, requests }
    for (const [index, { place }] of next.entries()) {
      const page = read.answers[index]
      const list = page && joined(answers[place], page)
      if (!list) return { ...unreadable, requests }
      answers[place] = list
    }
  }
}

type Once = { status: 'read'; answers: GraphAnswer[] } | { status: 'failed'; verdict: Verdict }

async function readOnce(by: Delegate, calls: GraphCall[], signal: AbortSignal): Promise<Once> {
  const asked = { namesFreshObject: false, credential: null }
  const outer = await send(by, batch(calls, 'parallel'), crypto.randomUUID(), signal).catch(() => {
    signal.throwIfAborted()
    return null
  })
  if (!outer) return { status: 'failed', verdict: classify(unanswered, asked) }
  const answers = batchAnswers(outer, calls.length)
  if (!answers) return { status: 'failed', verdict: classify(faultOf(outer), asked) }
  const failed = failedLook(answers)
  return failed ? { status: 'failed', verdict: classify(faultOf(failed), asked) } : { status: 'read', answers }
}
