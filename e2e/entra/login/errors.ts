/** An AADSTS situation, as the token endpoint says it. Source: "Microsoft Entra authentication and authorization error codes". */
export class LoginError extends Error {
  readonly error: string
  readonly number: number
  readonly suberror: string | null

  constructor(error: string, number: number, text: string, suberror: string | null = null) {
    super(`AADSTS${number}: ${text}`)
    this.name = 'LoginError'
    this.error = error
    this.number = number
    this.suberror = suberror
  }
}

/** Trace ID, correlation ID and time, which Entra appends to every description. */
function trace(now: number) {
  const timestamp = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`
  return { timestamp, trace_id: crypto.randomUUID(), correlation_id: crypto.randomUUID() }
}

export function describe(message: string, now: number): string {
  const { timestamp, trace_id, correlation_id } = trace(now)
  return `${message} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}`
}

/** 401 for a client that failed to prove itself, 400 for everything else. */
export function errorResponse(failure: LoginError, now: number, origin: string): Response {
  const { timestamp, trace_id, correlation_id } = trace(now)
  const body = {
    error: failure.error,
    error_description: `${failure.message} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}`,
    error_codes: [failure.number],
    timestamp,
    trace_id,
    correlation_id,
    error_uri: `${origin}/error?code=${failure.number}`,
    ...(failure.suberror && { suberror: failure.suberror }),
  }
  const status = failure.error === 'invalid_client' ? 401 : 400
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', pragma: 'no-cache' } })
}

export function expired(): LoginError {
  const text =
    'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.'
  return new LoginError('invalid_grant', 70008, text)
}
