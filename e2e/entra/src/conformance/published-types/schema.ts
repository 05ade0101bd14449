import { z } from 'zod'
import { annotation } from './annotations'
import { type GraphTypes, readGraphTypes } from './graph-types'
import { newerProperties } from './newer-properties'

let read: GraphTypes | null = null
const made = new Map<string, z.ZodType>()

function types(): GraphTypes {
  read ??= readGraphTypes()
  return read
}

/** The schema of a type as the declarations write it: `NullableOption<KeyCredential[]>`. Throws at a type they lack. */
export function schemaOf(type: string): z.ZodType {
  const schema = made.get(type) ?? make(type)
  made.set(type, schema)
  return schema
}

function make(type: string): z.ZodType {
  const nullable = /^NullableOption<(.+)>$/.exec(type)?.[1]
  if (nullable) return schemaOf(nullable).nullable()
  if (type.endsWith('[]')) return z.array(schemaOf(type.slice(0, -2)))
  if (type === 'string') return z.string()
  if (type === 'number') return z.number()
  if (type === 'boolean') return z.boolean()
  if (type === 'any') return z.unknown()
  const members = types().enumerations.get(type)
  if (members) return z.string().refine((text) => text.split(',').every((each) => members.includes(each)), `no ${type}`)
  if (types().interfaces.has(type)) return objectOf(type)
  throw new Error(`The published types declare no ${type}.`)
}

/**
 * Every key is judged: a declared property by its type, an annotation by its own, anything else is undeclared. Schemas
 * of properties are made when a value comes, for the types lead from a user to all of Graph.
 */
function objectOf(declared: string): z.ZodType {
  return z.record(z.string(), z.unknown()).superRefine((value, context) => {
    const type = actualType(declared, value['@odata.type'])
    if (type === null) return context.addIssue(`${value['@odata.type']} is no ${declared}`)
    for (const [name, item] of Object.entries(value)) {
      const schema = name.includes('@') ? annotation(name) : propertyOf(type, name)
      if (schema === null) context.addIssue({ code: 'custom', path: [name], message: `is no property of ${type}` })
      const { error } = schema?.safeParse(item) ?? {}
      for (const issue of error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: [name, ...issue.path], message: issue.message })
      }
    }
  })
}

/** A directory extension is a property that a tenant declared; its name says so. */
const extension = /^extension_[0-9a-f]{32}_\w+$/i

function propertyOf(type: string, name: string): z.ZodType | null {
  if (extension.test(name)) return z.unknown()
  const written = declaredType(type, name)
  return written === null ? null : schemaOf(written)
}

/** As written at the type itself or where it inherits from; null when it has no such property. */
export function declaredType(type: string, name: string): string | null {
  const declared = types().interfaces.get(type)
  const own = declared?.properties[name] ?? newerProperties[type]?.[name]
  return own ?? (declared?.parent ? declaredType(declared.parent, name) : null)
}

/** What `#microsoft.graph.user` in a list of directory objects is; null when it does not belong there. */
function actualType(declared: string, annotated: unknown): string | null {
  if (typeof annotated !== 'string') return declared
  const name = typeNamed(annotated.replace(/^#/, ''))
  return isA(name, declared) ? name : null
}

/** `microsoft.graph.servicePrincipal` as the declarations spell it. */
export function typeNamed(qualified: string): string {
  const name = qualified.replace(/^microsoft\.graph\./, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function isA(type: string, ancestor: string): boolean {
  if (type === ancestor) return true
  const parent = types().interfaces.get(type)?.parent
  return parent ? isA(parent, ancestor) : false
}
