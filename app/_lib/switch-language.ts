'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { isLanguage } from '@/lib/words/language'
import { languageCookie } from './language'

/** Remembers a language and nothing else: whoever posts this changes the reader's words, never their business. */
export async function switchLanguage(form: FormData): Promise<void> {
  const language = form.get('language')
  if (isLanguage(language)) {
    const jar = await cookies()
    jar.set(languageCookie, language, { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true })
  }
  redirect(ownPath(form.get('from')))
}

/** Only a path of this portal: `//elsewhere` and `/\elsewhere` are other people's hosts to a browser. */
function ownPath(from: FormDataEntryValue | null): string {
  return typeof from === 'string' && /^\/(?![/\\])[\w./?=&~%-]*$/.test(from) ? from : '/'
}
