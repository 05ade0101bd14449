import { badRequest } from '../request/problem'
import { isDuration } from './duration'
import type { Fields, Property, Shape } from './shape'

/**
 * The part of a request body that is the entity, or a refusal. Annotations (`@odata.type`, `owners@odata.bind`) are
 * somebody else's business; the key is ignored in an update, as OData 4.01 §11.4.3 wants. The wording of refusals other
 * than "Invalid property" is UNVERIFIED.
 */
export function check<Entity extends object>(shape: Shape<Entity>, body: object): Partial<Entity> {
  return checked({ ...shape }, body, '') as Partial<Entity>
}

function checked(fields: Fields, body: object, path: string): object {
  const given = Object.entries(body).filter(([name]) => !name.includes('@') && !(path === '' && name === 'id'))
  return Object.fromEntries(given.map(([name, value]) => [name, property(fields[name], value, `${path}${name}`)]))
}

function property(declared: Property | undefined, value: unknown, path: string): unknown {
  if (!declared) throw badRequest(`Invalid property '${path.split('.').at(-1)}'.`)
  if (declared.readOnly) throw badRequest(`Property '${path}' is read-only and cannot be set.`)
  if (!declared.many) return single(declared, value, path)
  if (!Array.isArray(value)) throw mistyped(value, `Collection(${edm(declared)})`)
  return value.map((item) => single(declared, item, path))
}

function single(declared: Property, value: unknown, path: string): unknown {
  if (value === null && !declared.many) return null
  if (!accepts[declared.kind](value)) throw mistyped(value, edm(declared))
  return declared.kind === 'complex' && typeof value === 'object' && value !== null
    ? checked(declared.fields, value, `${path}.`)
    : value
}

const guidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

export function isGuid(value: unknown): value is string {
  return typeof value === 'string' && guidForm.test(value)
}

/** Line breaks inside base64 are passed over, as .NET does: `openssl base64` and `base64` put them there. */
const base64Form = /^[\w+/=\s-]*$/

const accepts: Record<Property['kind'], (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  number: (value) => Number.isInteger(value),
  instant: (value) => typeof value === 'string' && instantForm.test(value) && !Number.isNaN(Date.parse(value)),
  duration: isDuration,
  guid: isGuid,
  binary: (value) => typeof value === 'string' && base64Form.test(value),
  complex: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

const edmNames: Record<Property['kind'], string> = {
  text: 'Edm.String',
  flag: 'Edm.Boolean',
  number: 'Edm.Int32',
  instant: 'Edm.DateTimeOffset',
  duration: 'Edm.Duration',
  guid: 'Edm.Guid',
  binary: 'Edm.Binary',
  complex: 'Edm.ComplexType',
}

function edm(declared: Property): string {
  return edmNames[declared.kind]
}

function mistyped(value: unknown, type: string) {
  return badRequest(`Cannot convert the literal '${literal(value)}' to the expected type '${type}'.`)
}

function literal(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
