'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { languages } from '@/lib/i18n/language'
import { ownPath } from '@/lib/identity/sign-in/return-to'
import { openAction } from './action'
import { setLanguageChoice } from './cookies'

const Fields = z.object({ language: z.enum(languages).optional().catch(undefined), from: z.string().catch('/') })

/** Remembers a language and nothing else. */
export const switchLanguage = openAction('language.switch', Fields, async ({ language, from }) => {
  if (language) await setLanguageChoice(language)
  redirect(ownPath(from) ?? '/')
})
