import { z } from 'zod'
import { microsoftTime } from '@/lib/clock/offset'
import type { GraphAnswer } from './call'

/** Graph's error envelope (learn.microsoft.com/graph/errors); anything else reads as no code and no details. */
const Envelope = z.object({
  error: z.object({
    code: z.string(),
    details: z.array(z.object({ code: z.string(), target: z.string().nullish() })).nullish(),
  }),
})

export type GraphFault = {
  /** HTTP status; 0 when no complete answer came back, so that nobody knows whether the request was worked. */
  status: number
  code: string
  detail: string | null
  /** The property that the detail is about. */
  target: string | null
  requestId: string | null
  retryAfterSeconds: number | null
  /** The claims challenge of a 401, base64 as sent, to hand to the next sign-in. */
  claims: string | null
}

export function faultOf(answer: GraphAnswer, now = microsoftTime(new Date())): GraphFault {
  const error = Envelope.safeParse(answer.body).data?.error
  const detail = error?.details?.[0]
  return {
    status: answer.status,
    code: error?.code ?? 'unreadable',
    detail: detail?.code ?? null,
    target: detail?.target ?? null,
    requestId: answer.requestId,
    retryAfterSeconds: retryAfter(answer.headers['retry-after'], now),
    claims: /claims="([^"]+)"/.exec(answer.headers['www-authenticate'] ?? '')?.[1] ?? null,
  }
}

export const unanswered: GraphFault = {
  status: 0,
  code: 'unanswered',
  detail: null,
  target: null,
  requestId: null,
  retryAfterSeconds: null,
  claims: null,
}

/** Seconds or an HTTP date (RFC 9110 §10.2.3); capped, so that a wrong header cannot park a run for a day. */
function retryAfter(header: string | undefined, now: Date): number | null {
  if (!header) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 300) : null
}
