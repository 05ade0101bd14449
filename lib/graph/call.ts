/** One request to Microsoft Graph v1.0, as data: shown on the review page, sent by `send` or inside a `$batch`. */
export type GraphCall = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below `/v1.0`, beginning with a slash, query included. */
  path: string
  headers?: Record<string, string>
  body?: unknown
}

export type GraphAnswer = {
  status: number
  /** Parsed JSON, or null where there is none. */
  body: unknown
  /** Lower-case names. */
  headers: Record<string, string>
  /** Microsoft's id of the request: what their support asks for. */
  requestId: string | null
}

export const isOk = (answer: GraphAnswer): boolean => answer.status >= 200 && answer.status < 300
