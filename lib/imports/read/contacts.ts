import { readEmail } from '@/lib/addresses/email'
import type { Contact } from '@/lib/connections/choices'
import type { Language } from '@/lib/i18n/language'

type Read = { value: Contact[] } | { message: string }

/** Where one ends and the next begins: a semicolon, a line; a comma or a blank only behind an address. */
const between = /[;\n]+|(?<=@[^\s,<>]+>?)[\s,]+/

/** `Sofie Peeters <sofie@contoso.com>; it@contoso.com`: whoever has no name is called by the address. */
export function readContacts(text: string, language: Language): Read {
  const contacts: Contact[] = []
  for (const part of text
    .split(between)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const read = readEmail(part)
    if (read.status === 'refused')
      return {
        message:
          read.why === 'beyond_ascii'
            ? `Before the @ of “${part}” only letters a to z are taken.`
            : `“${part}” is no mail address: write name@example.com, and a semicolon between two.`,
      }
    if (contacts.some(({ email }) => email === read.address)) return { message: `${read.address} stands here twice.` }
    const [name = ''] = part.includes('<') ? part.split('<') : []
    contacts.push({ name: unquoted(name) || read.address, email: read.address, language })
  }
  return { value: contacts }
}

const unquoted = (name: string) => name.replaceAll(/^["'\s]+|["'\s]+$/g, '')
