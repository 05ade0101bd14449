import type { z } from 'zod'

/** A field that came several times is a list; React's own fields are not ours to look at. */
export function valuesOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION_'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}

/**
 * What may go back into the form: text in fields that the schema knows and does not mark `private`. A pasted key, a file or
 * a field that nobody asked for is never echoed.
 */
export function typedIn(fields: z.ZodObject, form: FormData): Record<string, unknown> {
  const isText = (value: unknown) => typeof value === 'string' || (Array.isArray(value) && value.every(isText))
  const known = Object.entries(valuesOf(form)).filter(([name, value]) => {
    const field = Object.hasOwn(fields.shape, name) && fields.shape[name]
    return field && !isPrivate(field) && isText(value)
  })
  return Object.fromEntries(known)
}

/** `.meta({ private: true })`, also when `.optional()` or the like was put around it afterwards. */
function isPrivate(field: z.core.$ZodType & { meta?: () => { private?: unknown } | undefined }): boolean {
  if (field.meta?.()?.private === true) return true
  const { innerType, in: input } = field._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType }
  return [innerType, input].some((inner) => inner !== undefined && isPrivate(inner))
}
