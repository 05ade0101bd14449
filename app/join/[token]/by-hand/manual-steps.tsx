import type { ReactNode } from 'react'
import { CopyButton } from '@/app/_components/copy-button'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import type { Helper } from '@/app/_components/frame'
import { blueprintOf, type Environment } from '@/lib/blueprint/blueprint'
import type { Translator } from '@/lib/i18n/translator'

type Wishes = { appName: string; domain: string; environment: Environment; userSync: boolean; securityGroups: boolean }

type Given = { wishes: Wishes; helper: Helper; t: Translator; children: ReactNode }

/**
 * The same registration, made by a person: from the same blueprint, so the two can never disagree. The last step, handing
 * over, is the page's own: it depends on whether we know who reads it.
 */
export function ManualSteps({ wishes, helper, t, children }: Given) {
  const { domain, userSync } = wishes
  const blueprint = blueprintOf({ ...wishes, uniqueName: 'by-hand', certificate: null })
  const fact = (name: string, value: string) => (
    <Fact
      name={name}
      action={<CopyButton value={value} subject={name} copy={t('page.copy')} copied={t('page.copied')} />}
    >
      <Mono>{value}</Mono>
    </Fact>
  )

  return (
    <>
      <p>{t('hand.intro', { domain })}</p>
      <ol className="mt-8 grid gap-8">
        <Part number={1} title={t('hand.create.title')}>
          <p>
            {t.rich('hand.create.body', {
              entra: (name) => (
                <a className="link" href="https://entra.microsoft.com" target="_blank" rel="noreferrer">
                  {name}
                </a>
              ),
            })}
          </p>
          <Facts>
            {fact(t('hand.create.name'), blueprint.appName)}
            <Fact name={t('hand.create.audience')}>Single tenant</Fact>
            {fact(t('hand.create.redirect'), blueprint.redirectUri)}
          </Facts>
        </Part>
        <Part number={2} title={t('hand.claim.title')}>
          <p>{t('hand.claim.body')}</p>
        </Part>
        <Part number={3} title={t('hand.permissions.title')}>
          <p>{t('hand.permissions.body')}</p>
          <Facts>
            <Fact name={t('hand.permissions.delegated')}>
              <Mono>{blueprint.delegatedScopes.join(' · ')}</Mono>
            </Fact>
            {userSync && (
              <Fact name={t('hand.permissions.application')}>
                <Mono>{blueprint.applicationPermissions.join(' · ')}</Mono>
              </Fact>
            )}
          </Facts>
          <p>{t(userSync ? 'hand.permissions.consent' : 'hand.permissions.consentSignIn', { domain })}</p>
        </Part>
        {userSync && (
          <Part number={4} title={t('hand.certificate.title')}>
            <p>{t('hand.certificate.body', { name: helper.name })}</p>
          </Part>
        )}
        <Part number={userSync ? 5 : 4} title={t('hand.secret.title')}>
          <p>{t('hand.secret.body')}</p>
        </Part>
        <Part number={userSync ? 6 : 5} title={t('hand.give.title')}>
          {children}
        </Part>
      </ol>
    </>
  )
}

function Part({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="grid gap-3 text-sm">
      <h2 className="text-base">
        <span className="tabular mr-2 text-quiet" aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      {children}
    </li>
  )
}
