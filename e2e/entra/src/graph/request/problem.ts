export type Detail = { code: string; message: string; target?: string }

/** A refusal on its way to the client. Thrown by handlers, made into Graph's error envelope in one place (`answer.ts`). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly details: Detail[]
  readonly headers: Record<string, string>

  constructor(
    status: number,
    code: string,
    message: string,
    more: { details?: Detail[]; headers?: HeadersObject } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = more.details ?? []
    this.headers = more.headers ?? {}
  }
}

type HeadersObject = Record<string, string>

/** A name the type does not have, in a query; as the last segment of a path the same is said otherwise. */
export class UnknownProperty extends Problem {
  constructor(message: string) {
    super(400, 'BadRequest', message)
  }
}

export function unknownProperty(doing: string, name: string, kind: { name: string }): UnknownProperty {
  return new UnknownProperty(
    `${doing}: Could not find a property named '${name}' on type 'microsoft.graph.${kind.name}'.`,
  )
}

/** What a replica that has not caught up says too, so a client cannot tell "not yet" from "never". */
export function notFound(id: string): Problem {
  return new Problem(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )
}

export function badRequest(message: string, details?: Detail[]): Problem {
  return new Problem(400, 'Request_BadRequest', message, { details })
}

/** The same words for a missing scope, a missing role and a foreign object: Graph does not say which it was. */
export function denied(message = 'Insufficient privileges to complete the operation.'): Problem {
  return new Problem(403, 'Authorization_RequestDenied', message)
}

export function unknownSegment(segment: string): Problem {
  return new Problem(400, 'BadRequest', `Resource not found for the segment '${segment}'.`)
}

export function methodNotAllowed(): Problem {
  return new Problem(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.')
}

export function unsupportedQuery(message: string): Problem {
  return new Problem(400, 'Request_UnsupportedQuery', message)
}

export function invalidValue(property: string, resource: string): Problem {
  return badRequest(`Invalid value specified for property '${property}' of resource '${resource}'.`)
}

/** Only shown to a caller that sent no JSON at all, or something else under that name. */
export function unreadable(): Problem {
  return new Problem(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  )
}

/** Graph would know it; answering as if it had not been asked would be a lie. */
export function notInThisWorld(what: string): Problem {
  return new Problem(501, 'NotImplemented', `${what} is not part of this world.`)
}
