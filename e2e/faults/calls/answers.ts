/** Graph's error envelope (learn.microsoft.com/graph/errors), without a message: nobody may decide on one. */
export const problem = (code: string) => ({ error: { code, message: '' } })

export function refused(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json(problem(code), { status, headers })
}

export function page(status: number): Response {
  const html = '<html><head><title>Our services aren’t available right now</title></head></html>'
  return new Response(html, { status, headers: { 'content-type': 'text/html' } })
}

export function date(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toUTCString()
}

export async function cutOff(response: Response, part: number): Promise<Response> {
  const text = await response.text()
  const { status, headers } = response
  if (status === 204) return response
  return new Response(text.slice(0, Math.floor(text.length * part)), { status, headers })
}

/** A byte at a time. */
export async function trickled(response: Response): Promise<Response> {
  const { status, headers } = response
  if (status === 204) return response
  const bytes = new Uint8Array(await response.arrayBuffer())
  let next = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (next < bytes.length) controller.enqueue(bytes.subarray(next, ++next))
      else controller.close()
    },
  })
  return new Response(body, { status, headers })
}

/** As a server whose clock is wrong. */
export function dated({ body, status, headers }: Response, epochMilliseconds: number): Response {
  const told = new Headers(headers)
  told.set('date', date(epochMilliseconds))
  return new Response(body, { status, headers: told })
}

/** Continuous access evaluation: learn.microsoft.com/entra/identity-platform/claims-challenge. */
export function challenge(): Response {
  const claims = btoa(JSON.stringify({ access_token: { nbf: { essential: true, value: '1764000000' } } }))
  const header = `Bearer realm="", error="insufficient_claims", claims="${claims}"`
  return refused(401, 'InvalidAuthenticationToken', { 'www-authenticate': header })
}

/** Nobody of Microsoft's host sends anybody elsewhere; a proxy on the way does. */
export function redirected(): Response {
  return new Response(null, { status: 302, headers: { location: 'https://proxy.example/sign-in' } })
}

/** A token that only Graph can read. */
export async function opaque(response: Response): Promise<Response> {
  if (!response.ok) return response
  const told = await response.json()
  return Response.json({ ...told, access_token: `opaque-${crypto.randomUUID()}` }, { status: response.status })
}
