'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { languages } from '@/lib/i18n/language'
import { ownPath } from '@/lib/identity/sign-in/return-to'
import { openAction } from './action'
import { languageCookie } from './language'

const Fields = z.object({ language: z.enum(languages).optional().catch(undefined), from: z.string().catch('/') })

/** Remembers a language and nothing else. */
export const switchLanguage = openAction('language.switch', Fields, async ({ language, from }) => {
  if (language) {
    const jar = await cookies()
    jar.set(languageCookie, language, { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true })
  }
  redirect(ownPath(from) ?? '/')
})
