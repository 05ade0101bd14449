import type { ValidateFunction } from 'ajv'
import type { Recorded } from '../record'
import type { Operation, Operations } from './operations'

/** What an accepted exchange has against Microsoft's description of its operation. */
export function complaintsAbout(operations: Operations, operation: Operation, exchange: Recorded): string[] {
  const { status, asked, answered, url } = exchange
  if (!operation.statuses.includes(status)) return [`status ${status} is not among ${operation.statuses.join(', ')}`]
  const request = asked.body === undefined ? [] : errorsOf('request', operation.request, asked.body)
  const schema = operation.response(status)
  if (!schema) return [...request, ...(answered.body === undefined ? [] : ['response: a body where there is none'])]
  const expanded = namesIn(new URL(url).searchParams.get('$expand'))
  const body = operation.path.endsWith('/$count') ? Number(answered.body) : answered.body
  return [
    ...request,
    ...errorsOf('response', schema, without(expanded, body)),
    ...expanded.flatMap((name) => navigationErrors(operations, operation, name, body)),
  ]
}

export function errorsOf(side: string, validate: ValidateFunction | null, body: unknown): string[] {
  if (!validate || validate(body)) return []
  const { additionalProperty = '' } = validate.errors?.[0]?.params ?? {}
  return (validate.errors ?? []).slice(0, 3).map(({ instancePath, message, params }) => {
    const named = params.additionalProperty ?? additionalProperty
    return `${side} ${instancePath || '/'} ${message}${named ? ` (${named})` : ''}`
  })
}

/** `owners($select=id),appRoles` names `owners` and `appRoles`. */
function namesIn(expand: string | null): string[] {
  return expand
    ? expand
        .replaceAll(/\([^()]*(\([^()]*\)[^()]*)*\)/g, '')
        .split(',')
        .map((name) => name.trim())
    : []
}

/** The document does not follow navigation properties, so expanded ones are taken out and judged by themselves. */
function without(names: string[], body: unknown): unknown {
  if (names.length === 0 || typeof body !== 'object' || body === null) return body
  return JSON.parse(JSON.stringify(body, (name, value) => (names.includes(name) ? undefined : value)))
}

function navigationErrors(operations: Operations, operation: Operation, name: string, body: unknown): string[] {
  const type = operation.type && operations.navigation(operation.type, name)
  if (!type) return [`response: ${name} is no navigation property of ${operation.type}`]
  const schema = operations.schema(type.replace('[]', ''))
  return valuesIn(body, name).flatMap((value) => errorsOf(`expanded ${name}`, schema, value))
}

function valuesIn(body: unknown, name: string): unknown[] {
  if (typeof body !== 'object' || body === null) return []
  const entities: unknown[] = 'value' in body && Array.isArray(body.value) ? body.value : [body]
  return entities.flatMap((entity) => (typeof entity === 'object' && entity ? Reflect.get(entity, name) : []) ?? [])
}
