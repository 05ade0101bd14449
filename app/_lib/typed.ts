import type { z } from 'zod'
import type { Typed } from '@/lib/identity/session/held-press'
import { heldField } from './held-field'

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

/** What may go back into the form: of the fields that the schema knows. One that nobody asked for is never echoed. */
export function typedIn(fields: z.ZodObject, form: FormData): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(valuesOf(form)).filter(
      ([name, value]) => Object.hasOwn(fields.shape, name) && mayComeBack(name, value),
    ),
  )
}

/** `isWithheld`: somebody typed or chose something that is not in it, and has to again. */
export type Kept = { typed: Typed; isWithheld: boolean }

/** What may go back into a form of which no schema is at hand. */
export function keptOf(form: FormData): Kept {
  const typed: Typed = {}
  let isWithheld = false
  for (const [name, value] of Object.entries(valuesOf(form)))
    if (mayComeBack(name, value)) typed[name] = value
    else if (isChosen(name, value)) isWithheld = true
  return { typed, isWithheld: isWithheld && !(heldField in typed) } // what a held press holds, its page has again
}

/** By their names, which a browser knows as well. */
const neverBack = /certificate|key|password|secret|token/i

/** A secret may be pasted where the application id belongs: what is no id is not given back. */
const onlyAnId = /^applicationId$/
const id = /^\s*[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\s*$/i

/** What holds the one or the other half of a pair of keys, in whatever field. */
const pem = /-----BEGIN|PRIVATE KEY/

/** Text that is nobody's secret. */
function mayComeBack(name: string, value: unknown): value is string | string[] {
  if (neverBack.test(name)) return false
  return [value].flat().every((one) => typeof one === 'string' && (onlyAnId.test(name) ? id.test(one) : !pem.test(one)))
}

/** A link's token stands in its form unseen, and an empty file is one that nobody chose. */
function isChosen(name: string, value: unknown): boolean {
  return name !== 'token' && [value].flat().some((one) => (one instanceof File ? one.size > 0 : one !== ''))
}
