import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import { addressOf } from '@/app/_lib/address'
import { refused } from '@/app/_lib/refused'
import { env } from '@/lib/env'
import { admit } from '@/lib/limits/admit'
import { networkOf } from '@/lib/limits/network'
import { mostBytes, readReport } from '@/lib/mail/read-report'
import { recordReport } from '@/lib/reminders/returned/record-report'
import { boundedText } from '../bounded-text'

const what = '/api/mail-reports'

/**
 * A mail server hands over a delivery report as it came (RFC 3464), signed as Standard Webhooks are with `BOUNCE_KEY`;
 * `docs/operating.md` has the command. What is no report of a mail of ours is taken and does nothing.
 */
export async function POST(request: Request): Promise<Response> {
  const { BOUNCE_KEY } = env()
  if (!BOUNCE_KEY) return said(404, 'not_set', 'BOUNCE_KEY is not set: reports are not taken here.')
  const seconds = await admit('mail-report', networkOf(addressOf(request)))
  if (seconds !== null) {
    await refused({ what, why: 'limit' }, request)
    return said(429, 'too_many', 'Too many reports from this address.', { 'retry-after': String(seconds) })
  }
  const raw = await boundedText(request, mostBytes)
  if (raw === null) return said(413, 'too_large', `A report has at most ${mostBytes} bytes: leave out the mail itself.`)
  if (!isSigned(raw, request, BOUNCE_KEY)) {
    await refused({ what, why: 'token' }, request)
    return said(401, 'signature_refused', 'Sign it with BOUNCE_KEY, within five minutes.')
  }
  const report = await readReport(Buffer.from(raw))
  if (report) await recordReport(report)
  return said(200, report ? 'recorded' : 'not_ours', report ? 'Recorded.' : 'No report of a mail of ours.')
}

function isSigned(raw: string, { headers }: Request, key: string): boolean {
  const signed = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, headers.get(name) ?? ''])
  try {
    new Webhook(key).verify(raw, Object.fromEntries(signed), { jsonParse: false })
    return true
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false
    throw error
  }
}

function said(status: number, code: string, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ status: code, message }, { status, headers: { ...headers, 'cache-control': 'no-store' } })
}
