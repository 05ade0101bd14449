import { addressOf } from '@/app/_lib/address'
import { refused } from '@/app/_lib/refused'
import { type ReportOutcome, reportProof } from '@/lib/credentials/report-proof'
import type { Reporter } from '@/lib/identity/actor'
import { reporterOf } from '@/lib/identity/tokens/reporter'
import { admit } from '@/lib/limits/admit'
import { networkOf } from '@/lib/limits/network'
import { boundedText } from '../bounded-text'
import { reportIn } from './report-in'

const mostBytes = 8 * 1024

/**
 * Spencer's sync says here whether a credential worked; `docs/operating.md` tells it how. It is known by its own token of
 * the staff tenant and by nothing else, no cookie is looked at, and all it can change is when something was last proven.
 */
export async function POST(request: Request) {
  const seconds = await admit('proof', networkOf(addressOf(request)))
  if (seconds !== null) {
    await refused({ what, why: 'limit' }, request)
    return tooMany(seconds)
  }
  const reporter = await reporterBehind(request)
  return reporter instanceof Response ? reporter : record(reporter, request)
}

const what = '/api/proof'

/** Who sends it, or what somebody hears who may not. */
async function reporterBehind(request: Request): Promise<Reporter | Response> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (!token) {
    await refused({ what, why: 'token' }, request)
    return problem(401, 'token_missing', 'Send an access token for the staff registration as Bearer.')
  }
  const known = await reporterOf(token)
  if (known.status === 'unreachable') return problem(503, 'keys_unreachable', 'Microsoft’s keys could not be fetched.')
  if (known.status === 'known') return known.reporter
  await refused({ what, why: known.status === 'refused' ? 'token' : 'role' }, request)
  return known.status === 'refused'
    ? problem(401, 'token_refused', 'This is no valid token of the staff tenant.')
    : problem(403, known.why, 'An app-only token with Proof.Write is needed.')
}

async function record(reporter: Reporter, request: Request): Promise<Response> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return problem(415, 'not_json', 'Send application/json.')
  }
  const text = await boundedText(request, mostBytes)
  if (text === null) return problem(413, 'too_large', `A report has at most ${mostBytes} bytes.`)
  const read = reportIn(jsonIn(text))
  if (!read.report) return problem(422, 'report_unreadable', `Look at: ${read.fields.join(', ')}.`)
  const { status } = await reportProof(reporter, read.report)
  if (status === 'recorded') return answer(200, { status })
  const [code, message] = refusals[status]
  return problem(code, status, message)
}

type Refusal = Exclude<ReportOutcome['status'], 'recorded'>

const refusals: Record<Refusal, [status: number, message: string]> = {
  unknown_connection: [404, 'There is no such connection.'],
  unknown_credential: [404, 'This connection has no such credential in its tenant.'],
  report_differs: [409, 'Another report came under this id.'],
  at_in_future: [422, 'It has not happened yet.'],
  at_too_old: [422, 'It happened more than seven days ago.'],
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function problem(status: number, code: string, message: string): Response {
  return answer(status, { error: { code, message } })
}

function tooMany(seconds: number): Response {
  const message = `Too many reports in a minute. Send this one again in ${seconds} s; nothing of it was recorded.`
  const response = problem(429, 'too_many', message)
  response.headers.set('retry-after', String(seconds))
  return response
}

function answer(status: number, body: object): Response {
  const headers = { 'cache-control': 'no-store', ...(status === 401 && { 'www-authenticate': 'Bearer' }) }
  return Response.json(body, { status, headers })
}
