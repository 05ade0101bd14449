import type { Fields, Property, Shape } from './shape'

/**
 * Everything Graph shows of an entity: each declared property, with its first value where nothing was written, and
 * nothing else. So a registration that a world describes in three lines reads like one that Graph made.
 */
export function complete<Entity extends object>(shape: Shape<Entity>, entity: Entity): Entity {
  return fill({ ...shape }, entity) as Entity
}

function fill(fields: Fields, value: object): object {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, property]) =>
      property ? [[name, filled(property, Reflect.get(value, name))]] : [],
    ),
  )
}

function filled(property: Property, written: unknown): unknown {
  const value = written === undefined ? property.initially : written
  if (property.many) return Array.isArray(value) ? value.map((item) => whole(property, item)) : []
  return whole(property, value)
}

function whole(property: Property, value: unknown): unknown {
  const isObject = property.kind === 'complex' && typeof value === 'object' && value !== null
  return isObject ? fill(property.fields, value) : value
}
