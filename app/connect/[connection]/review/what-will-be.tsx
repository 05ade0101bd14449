import type { ReactNode } from 'react'
import { Mono } from '@/app/_components/facts'
import { TypedField } from '@/app/_components/typed-field'
import { formatDate } from '@/lib/i18n/format'
import type { Translator } from '@/lib/i18n/translator'
import type { Review } from '@/lib/provisioning/view/view'
import { WhichCertificate } from './which-certificate'
import type { Arrived } from './words-for'

type Permissions = Pick<Review, 'applicationPermissions' | 'delegatedScopes'>
type Given = {
  arrival: Arrived
  review: Permissions & Pick<Review, 'domain' | 'appName' | 'redirectUri' | 'certificate'>
  canPress: boolean
}

/** Data first, the permission's name after it, the reason one press away. The name is altered by whoever can press. */
export function WhatWillBe({ arrival, review, canPress }: Given) {
  const { customer, language, t } = arrival
  const { intent } = customer
  const { domain, appName, redirectUri, certificate } = review
  const isAll = intent === 'connect'
  const strong = (text: ReactNode) => <strong className="font-semibold">{text}</strong>

  return (
    <ul className="divide-y divide-line border-line border-y">
      {isAll ? (
        <Item
          what={t.rich('review.app', { name: appName, b: strong })}
          under={t('review.appOnly', { domain })}
          ask={canPress && t('review.change')}
        >
          <TypedField
            id="appName"
            name="appName"
            label={t('review.changeLabel')}
            hint={t('review.changeHint')}
            defaultValue={appName}
            required
            maxLength={120}
            autoComplete="off"
          />
        </Item>
      ) : (
        <input type="hidden" name="appName" value={appName} />
      )}
      {isAll && (
        <Item what={t.rich('review.returns', { host: new URL(redirectUri).host, b: strong })} ask={t('review.why')}>
          <p>{t('review.returnsWhy')}</p>
          <Mono>{redirectUri}</Mono>
        </Item>
      )}
      <Reads review={review} t={t} />
      {isAll && certificate && (
        <Item
          what={t('review.certificate', { date: formatDate(certificate.endsAt, language) })}
          under={<WhichCertificate certificate={certificate} t={t} />}
          ask={t('review.why')}
        >
          <p>{t('review.certificateWhy')}</p>
        </Item>
      )}
      {isAll && (
        <Item what={t('review.secret')} ask={t('review.why')}>
          <p>{t('review.secretWhy')}</p>
        </Item>
      )}
      <li className="py-3 text-quiet text-sm">{t('review.nothingElse')}</li>
    </ul>
  )
}

function Reads({ review, t }: { review: Permissions; t: Translator }) {
  return (
    <>
      {review.applicationPermissions.length > 0 && (
        <li className="py-3">
          <p className="text-quiet text-sm">{t('review.readsAlone')}</p>
          <ul>
            {review.applicationPermissions.map((permission) => {
              const key = permission.replaceAll('.', '_') as 'User_Read_All' | 'Group_Read_All' | 'GroupMember_Read_All'
              return (
                <Item
                  key={permission}
                  isInner
                  what={t(`review.data.${key}`)}
                  under={<Mono>{permission}</Mono>}
                  ask={t('review.why')}
                >
                  <p>{t(`review.reason.${key}`)}</p>
                </Item>
              )
            })}
          </ul>
        </li>
      )}
      <li className="py-3">
        <p className="text-quiet text-sm">{t('review.readsSignedIn')}</p>
        <ul>
          <Item
            isInner
            what={t('review.data.signedIn')}
            under={<Mono>{review.delegatedScopes.join('\u00a0· ')}</Mono>}
            ask={t('review.why')}
          >
            <p>{t('review.reason.signedIn')}</p>
          </Item>
        </ul>
      </li>
    </>
  )
}

/** One fact; the whole line opens what is behind it, where something is asked. */
function Item({
  what,
  under,
  ask,
  isInner,
  children,
}: {
  what: ReactNode
  under?: ReactNode
  ask: string | false
  isInner?: boolean
  children: ReactNode
}) {
  const padding = isInner ? 'py-1.5' : 'py-3'
  const fact = (
    <span>
      <span className="block">{what}</span>
      {under && <span className="block text-quiet text-sm">{under}</span>}
    </span>
  )
  if (ask === false) return <li className={padding}>{fact}</li>
  return (
    <li>
      <details>
        <summary
          className={`flex min-h-11 list-none items-baseline justify-between gap-4 [&::-webkit-details-marker]:hidden ${padding}`}
        >
          {fact}
          <span className="link shrink-0 text-sm">{ask}</span>
        </summary>
        <div className="grid gap-2 pb-4 text-quiet text-sm">{children}</div>
      </details>
    </li>
  )
}
