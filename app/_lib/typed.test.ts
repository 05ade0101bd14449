import { expect, test } from 'vitest'
import { z } from 'zod'
import { typedIn, valuesOf } from './typed'

const Fields = z.object({
  name: z.string(),
  groups: z.array(z.string()),
  key: z.string().meta({ private: true }),
  laterKey: z.string().meta({ private: true }).optional(),
  readKey: z
    .string()
    .meta({ private: true })
    .transform((text) => text.length),
  checkedKey: z.string().meta({ private: true }).trim().optional().default(''),
  file: z.unknown(),
})

function form(...pairs: [string, string | Blob][]): FormData {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

test('what was typed is given back; a private field is not, however it is wrapped', () => {
  const pasted = '-----BEGIN PRIVATE KEY-----'
  const typed = typedIn(
    Fields,
    form(
      ['name', 'Marie'],
      ...['key', 'laterKey', 'readKey', 'checkedKey'].map((name) => [name, pasted] as [string, string]),
    ),
  )
  expect(typed).toEqual({ name: 'Marie' })
})

test('neither is a file, nor a field that nobody asked for', () => {
  const file = new File(['-----BEGIN PRIVATE KEY-----'], 'key.pem')
  expect(typedIn(Fields, form(['file', file], ['isAdmin', 'true'], ['__proto__', 'x'], ['toString', 'x']))).toEqual({})
})

test('a field that came several times is a list', () => {
  const sent = form(['groups', 'a'], ['groups', 'b'], ['name', 'Marie'], ['$ACTION_KEY', 'k'])
  expect(valuesOf(sent)).toEqual({ groups: ['a', 'b'], name: 'Marie' })
  expect(typedIn(Fields, sent)).toEqual({ groups: ['a', 'b'], name: 'Marie' })
})
