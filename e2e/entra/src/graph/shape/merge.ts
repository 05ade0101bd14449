import type { Fields, Shape } from './shape'

/**
 * What a PATCH leaves: collections are replaced, complex properties are merged name by name.
 * Source: "Update application", and OData 4.01 §11.4.3 "Update an Entity".
 */
export function merge<Entity extends object>(shape: Shape<Entity>, current: Entity, change: Partial<Entity>): Entity {
  return merged({ ...shape }, current, change) as Entity
}

function merged(fields: Fields, current: object, change: object): object {
  const result: Record<string, unknown> = { ...current }
  for (const [name, value] of Object.entries(change)) {
    const property = fields[name]
    const before: unknown = result[name]
    const nested = property?.kind === 'complex' && !property.many && isObject(before) && isObject(value)
    result[name] = nested ? merged(property.fields, before, value) : value
  }
  return result
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
