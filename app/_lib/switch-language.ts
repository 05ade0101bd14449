'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { isLanguage } from '@/lib/i18n/language'
import { ownPath } from '@/lib/identity/sign-in/return-to'
import { requireOwnOrigin } from './action'
import { languageCookie } from './language'

/** Remembers a language and nothing else. */
export async function switchLanguage(form: FormData): Promise<void> {
  await requireOwnOrigin()
  const language = form.get('language')
  if (isLanguage(language)) {
    const jar = await cookies()
    jar.set(languageCookie, language, { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true })
  }
  const from = form.get('from')
  redirect((typeof from === 'string' && ownPath(from)) || '/')
}
