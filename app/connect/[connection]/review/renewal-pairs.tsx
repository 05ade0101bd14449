import { Mono } from '@/app/_components/facts'
import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { formatDate, formatThumbprint } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { Renewal, Shown } from '@/lib/provisioning/view/renewal'

/** Old and new beside each other: what ends when, and how to tell the two apart. */
export function RenewalPairs({ renewal, language, t }: { renewal: Renewal; language: Language; t: Translator }) {
  const { stage, pairs } = renewal
  const shown = pairs.filter(({ kind }) => stage !== 'tidy' || kind === 'secret')
  return (
    <div className="divide-y divide-line border-line border-y">
      {shown.map(({ kind, old, next }) => (
        <section key={kind} className="grid gap-2 py-4">
          <h2 className="font-medium text-sm">{t(`renewal.${kind}`)}</h2>
          <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
            <Side
              name={t('renewal.now')}
              kind={kind}
              shown={old}
              undated={t('renewal.none')}
              language={language}
              t={t}
            />
            <Side
              name={t('renewal.next')}
              kind={kind}
              shown={next}
              undated={t('renewal.longest')}
              language={language}
              t={t}
            />
          </dl>
        </section>
      ))}
    </div>
  )
}

function Side({
  name,
  kind,
  shown,
  undated,
  language,
  t,
}: {
  name: string
  kind: CredentialKind
  shown: Shown | null
  undated: string
  language: Language
  t: Translator
}) {
  return (
    <div>
      <dt className="text-quiet text-sm">{name}</dt>
      <dd>
        {shown?.endsAt
          ? t(shown.isEndAssumed ? 'given.until' : 'renewal.until', { date: formatDate(shown.endsAt, language) })
          : undated}
        {shown?.mark && (
          <span className="block text-quiet text-sm">
            {kind === 'secret' ? (
              t('renewal.begins', { mark: shown.mark })
            ) : (
              <Mono>{formatThumbprint(shown.mark)}</Mono>
            )}
          </span>
        )}
      </dd>
    </div>
  )
}
