import type { ReactNode } from 'react'
import { currentPath } from '@/app/_lib/current-path'
import { TellOtherTabs } from '@/app/_signed-out/tell-other-tabs'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import { Mono } from './facts'
import { Header } from './header'

export type Helper = { name: string; email: string }

/** A page of the customer's way: one column, who can help at its foot, a code to name on the telephone. */
export async function Frame({
  t,
  language,
  helper,
  supportCode,
  signedInAs,
  children,
}: {
  t: Translator
  language: Language
  helper: Helper | null
  supportCode?: string
  signedInAs?: string
  children: ReactNode
}) {
  return (
    <div lang={language} className="flex min-h-dvh flex-col">
      <Header language={language} path={await currentPath()} label={t('page.language')} />
      <main className="mx-auto w-full max-w-[43rem] grow px-4 pt-10 pb-16 sm:px-6 sm:pt-16">{children}</main>
      <footer className="border-line border-t text-quiet text-sm">
        <div className="mx-auto flex max-w-[43rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-4 sm:px-6">
          <p className="py-2">
            {helper
              ? t.rich('page.help', {
                  ...helper,
                  mail: (email) => (
                    <a className="link inline-block py-2.5" href={`mailto:${helper.email}`}>
                      {email}
                    </a>
                  ),
                })
              : t('page.helpNobody')}
          </p>
          {supportCode && (
            <p>{t.rich('page.supportCode', { code: supportCode, mono: (code) => <Mono>{code}</Mono> })}</p>
          )}
          {signedInAs && (
            <form action="/auth/sign-out" method="post" className="flex flex-wrap items-center gap-x-4">
              <TellOtherTabs />
              <input type="hidden" name="audience" value="customer" />
              <span className="[overflow-wrap:anywhere]">{t('page.signedIn', { upn: signedInAs })}</span>
              <button type="submit" className="link min-h-11">
                {t('page.signOut')}
              </button>
            </form>
          )}
        </div>
      </footer>
    </div>
  )
}
