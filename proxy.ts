import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { isOwnOrigin } from '@/app/_lib/origin'
import { refused } from '@/app/_lib/refused'
import { withoutTokens } from '@/app/_lib/without-tokens'
import { elsewhere } from '@/app/_outdated/elsewhere'
import { inHeader, outdatedPageHeader, typedOnOutdatedPage } from '@/app/_outdated/press'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { nothingMayLoad, strictHeaders } from '@/lib/portal/strict-headers'

/**
 * Headers, and refusals that need no knowledge of anybody: never authority. Everything that matters is asked again where
 * it matters, so that a way around this file (there have been several in Next) leads nowhere.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isOurs(request)) return turnAway(request, 421, 'host')
  if (!methods.includes(request.method)) return refusal(405, { allow: methods.join(', ') })
  if (request.method === 'POST' && !isForPrograms(request) && !isOwnOrigin(request.headers))
    return turnAway(request, 403, 'origin')
  const again = elsewhere(request.nextUrl)
  if (again) return refusal(307, { location: new URL(again, env().PORTAL_URL).href })

  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy) // where Next finds the nonce for its own scripts
  headers.set('x-current-path', request.nextUrl.pathname + request.nextUrl.search)
  await answerOutdatedPage(request, headers)
  const response = protect(NextResponse.next({ request: { headers } }))
  response.headers.set('content-security-policy', policy)
  return response
}

/** Next takes what has no content type for no press, and draws the page. */
async function answerOutdatedPage(request: NextRequest, headers: Headers): Promise<void> {
  headers.delete(outdatedPageHeader)
  const kept = await typedOnOutdatedPage(request)
  if (!kept) return
  log().info({ page: withoutTokens(request.nextUrl.pathname) }, 'a press came from a page of another build')
  headers.set(outdatedPageHeader, inHeader(kept))
  headers.delete('content-type')
}

/** It is written down first; where the database is away the log alone has it, and they are turned away all the same. */
async function turnAway(request: NextRequest, status: number, why: 'host' | 'origin'): Promise<NextResponse> {
  await refused({ what: request.nextUrl.pathname, why }, request).catch((error: Error) =>
    log().error({ why, code: error.name }, 'a refusal is in no audit'),
  )
  return refusal(status)
}

function refusal(status: number, more: Record<string, string> = {}): NextResponse {
  const headers = { 'cache-control': 'no-store', 'content-security-policy': nothingMayLoad, ...more }
  return protect(new NextResponse(null, { status, headers }))
}

/** Nothing here answers to another; Next would render a page for them all the same. */
const methods = ['GET', 'HEAD', 'POST']

/** One host name: addresses in mails and redirects are made of `PORTAL_URL`, never of what a request claims. */
function isOurs(request: NextRequest): boolean {
  const isProbe = request.nextUrl.pathname === '/api/health' || request.nextUrl.pathname === '/api/ready'
  return isProbe || request.headers.get('host') === new URL(env().PORTAL_URL).host // a load balancer probes by address
}

/** They read no cookie, so another site gains nothing by posting there: only a token or a signature in a header opens them. */
function isForPrograms(request: NextRequest): boolean {
  return ['/api/proof', '/api/mail-reports'].includes(request.nextUrl.pathname)
}

function contentSecurityPolicy(nonce: string): string {
  // React's and Next's tools for development evaluate text and inject styles; this is decided when the portal is built.
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self' ${env().ENTRA_LOGIN_URL}`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

function protect(response: NextResponse): NextResponse {
  for (const [name, value] of Object.entries(strictHeaders(env()))) response.headers.set(name, value)
  return response
}
