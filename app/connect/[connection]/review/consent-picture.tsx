import { Mono } from '@/app/_components/facts'
import { inMicrosoftsWords } from '@/lib/blueprint/microsofts-words'
import type { Translator } from '@/lib/i18n/translator'
import type { Customer } from '@/lib/identity/actor'
import { seesOrganisationBox } from '@/lib/identity/roles'

const reasons = [
  'Application_ReadWrite_All',
  'DelegatedPermissionGrant_ReadWrite_All',
  'AppRoleAssignment_ReadWrite_All',
  'Application_Read_All',
] as const

function reasonFor(scope: string) {
  return reasons.find((reason) => reason === scope.replaceAll('.', '_')) ?? 'other'
}

/** What the next page will ask, drawn rather than photographed: it says what this person will see, and why. */
export function ConsentPicture({
  scopes,
  customer: { upn, directoryRoles },
  t,
}: {
  scopes: string[]
  customer: Pick<Customer, 'upn' | 'directoryRoles'>
  t: Translator
}) {
  const box = seesOrganisationBox(directoryRoles)
  return (
    <section aria-labelledby="consent" className="grid gap-4">
      <div>
        <h2 id="consent" className="text-lg">
          {t('review.consent.title')}
        </h2>
        <p className="mt-1 text-quiet">{t('review.consent.body')}</p>
      </div>
      <figure className="grid gap-3 sm:grid-cols-[17rem_1fr] sm:gap-6">
        <div
          lang="en"
          className="grid content-start gap-3 self-start rounded border border-line bg-raised p-4 text-xs shadow-float"
        >
          <p className="text-quiet [overflow-wrap:anywhere]">{upn}</p>
          <p className="font-semibold text-sm">Permissions requested</p>
          <ul className="grid gap-1.5">
            {scopes.map((scope) => (
              <li key={scope} className="border-line border-t pt-1.5">
                {inMicrosoftsWords(scope)}
              </li>
            ))}
          </ul>
          {box === 'yes' && (
            <p className="flex items-start gap-2 border-line border-t pt-2">
              <span aria-hidden="true" className="mt-1 size-3 shrink-0 border border-control" />
              Consent on behalf of your organization
            </p>
          )}
          <p aria-hidden="true" className="flex justify-end gap-2">
            <span className="border border-control px-3 py-0.5">Cancel</span>
            <span className="bg-ink px-3 py-0.5 text-paper">Accept</span>
          </p>
        </div>
        <figcaption className="grid content-start gap-3 text-sm">
          <p className="text-quiet">{t('review.consent.picture')}.</p>
          <ul className="grid gap-2">
            {scopes.map((scope) => (
              <li key={scope}>
                <Mono>{scope}</Mono>
                <span className="block text-quiet">{t(`review.consent.scope.${reasonFor(scope)}`)}</span>
              </li>
            ))}
          </ul>
          <p className="text-quiet">
            {box === 'yes' ? t('review.consent.leaveEmpty') : t(`review.consent.box.${box}`)}
          </p>
          <p className="text-quiet">{t('review.consent.english')}</p>
          <p className="text-quiet">{t('join.unverified')}</p>
        </figcaption>
      </figure>
    </section>
  )
}
