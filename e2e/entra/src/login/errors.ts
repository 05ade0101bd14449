/** An AADSTS situation, as the token endpoint says it. Source: "Microsoft Entra authentication and authorization error codes". */
export class LoginError extends Error {
  readonly error: string
  readonly number: number
  readonly suberror: string | null
  /** A claims challenge (JSON), with which the client sends the person through the sign-in again. */
  readonly claims: string | null

  constructor(
    error: string,
    number: number,
    text: string,
    suberror: string | null = null,
    claims: string | null = null,
  ) {
    super(`AADSTS${number}: ${text}`)
    this.name = 'LoginError'
    this.error = error
    this.number = number
    this.suberror = suberror
    this.claims = claims
  }
}

/** What Entra lets an answer be found by; the correlation id is the client's own when it sent one. */
export type Trace = { timestamp: string; traceId: string; correlationId: string }

export function traceOf(request: Request, now: number): Trace {
  const asked = request.headers.get('client-request-id') ?? new URL(request.url).searchParams.get('client-request-id')
  return {
    timestamp: `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`,
    traceId: crypto.randomUUID(),
    correlationId: asked && /^[\da-f-]{36}$/i.test(asked) ? asked : crypto.randomUUID(),
  }
}

/** Trace ID, correlation ID and time, which Entra appends to every description. */
export function describe(message: string, { timestamp, traceId, correlationId }: Trace): string {
  return `${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`
}

/** These have no page of their own at `/error?code=`, so Entra links none. Source: its recorded answers. */
const withoutPage = new Set([65001, 70003, 70011, 700038])

export function errorUri({ number }: LoginError, origin: string): { error_uri?: string } {
  return withoutPage.has(number) ? {} : { error_uri: `${origin}/error?code=${number}` }
}

/** 401 for a client that failed to prove itself, 400 for everything else. */
export function errorResponse(failure: LoginError, trace: Trace, origin: string): Response {
  const body = {
    error: failure.error,
    error_description: describe(failure.message, trace),
    error_codes: [failure.number],
    timestamp: trace.timestamp,
    trace_id: trace.traceId,
    correlation_id: trace.correlationId,
    ...errorUri(failure, origin),
    ...(failure.suberror && { suberror: failure.suberror }),
    ...(failure.claims && { claims: failure.claims }),
  }
  const status = failure.error === 'invalid_client' ? 401 : 400
  return Response.json(body, { status })
}

export function expired(): LoginError {
  const text =
    'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.'
  return new LoginError('invalid_grant', 70008, text)
}

/** What no box knows: one of an earlier start has expired, anything else was never a code or a token. */
export function unknownToken(given: string): LoginError {
  if (/^1\.A[\w-]{64}$/.test(given)) return expired()
  return new LoginError('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.')
}

export function missing(parameter: string): LoginError {
  const text = `The request body must contain the following parameter: '${parameter}'.`
  return new LoginError('invalid_request', 900144, text)
}
