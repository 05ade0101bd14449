import { z } from 'zod'
import { languages } from '@/lib/i18n/language'

/** More than five hundred rows of anybody's. */
const largest = 500_000

const tooLarge = 'This is larger than a list of five hundred rows can be.'

/** A list as it was chosen or pasted; a file goes before what was pasted. */
export const ListFields = z.object({
  file: z.custom<File>((value) => value instanceof File).optional(),
  list: z.string().max(largest, tooLarge).default(''),
  language: z.enum(languages, 'Choose a language.'),
})

type GivenList = { bytes: Uint8Array; fileName: string | null }

export async function givenList({
  file,
  list,
}: z.output<typeof ListFields>): Promise<GivenList | 'none' | 'too_large'> {
  if (file && file.size > largest) return 'too_large'
  if (file && file.size > 0)
    return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name.slice(0, 200) }
  return list.trim() === '' ? 'none' : { bytes: new TextEncoder().encode(list), fileName: null }
}

export const listMistakes = { none: 'Choose a file, or paste the list.', too_large: tooLarge }
