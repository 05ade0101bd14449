import { CopyButton } from '@/app/_components/copy-button'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import type { Attempt } from '@/lib/credentials/attempt'
import { isTested, type Proof, secretProofOf } from '@/lib/credentials/proof'
import type { HandoffView } from '@/lib/handoff/find'
import { shownState } from '@/lib/handoff/model'
import { formatDate, formatDateTime, formatThumbprint } from '@/lib/i18n/format'
import type { Translator } from '@/lib/i18n/translator'
import type { Arrival } from '../arrive'

/** Ids to copy, dates to remember, and how far the secret has come on its way to Spencer. */
export function Held({
  arrival: { connection, language, t },
  live,
  handoff,
}: {
  arrival: Arrival
  live: Attempt[]
  handoff: HandoffView | null
}) {
  const until = ({ endsAt, isEndAssumed }: Attempt) =>
    endsAt && t(isEndAssumed ? 'given.until' : 'done.until', { date: formatDate(endsAt, language) })
  const secret = live.findLast(({ kind }) => kind === 'secret')
  const own = handoff?.credentialId === secret?.id ? handoff : null
  const certificate = live.findLast(({ kind }) => kind === 'certificate')
  const id = (name: string, value: string) => (
    <Fact
      name={name}
      action={<CopyButton value={value} subject={name} copy={t('page.copy')} copied={t('page.copied')} />}
    >
      <Mono>{value}</Mono>
    </Fact>
  )

  return (
    <Facts>
      {id(t('done.tenantId'), connection.tenantId)}
      {connection.applicationId && id(t('done.applicationId'), connection.applicationId)}
      {secret && (
        <Fact name={t('done.secret')}>
          <Lines
            lines={[
              [until(secret), secret.hint && t('done.secretHint', { hint: `${secret.hint}…` })]
                .filter(Boolean)
                .join(' · '),
              [
                proofWord(secretProofOf(live), connection, t),
                own && t(`done.handoff.${own.burntAt ? 'burnt' : shownState(own)}`),
              ]
                .filter(Boolean)
                .join(' · '),
              own?.claimedAt ? t('done.opened', { at: formatDateTime(own.claimedAt, language) }) : '',
            ]}
          />
        </Fact>
      )}
      {certificate && (
        <Fact name={t('done.certificate')}>
          <Lines lines={[until(certificate) || '', t(certificate.provenAt ? 'done.proven' : 'done.uploaded')]} />
          {certificate.thumbprintSha1 && <Mono>{formatThumbprint(certificate.thumbprintSha1)}</Mono>}
        </Fact>
      )}
    </Facts>
  )
}

function proofWord(proof: Proof, connection: Arrival['connection'], t: Translator): string {
  if (isTested(proof, connection)) return t('done.proven')
  return proof.is === 'yes' ? t('proof.signInTested') : t('proof.word')
}

function Lines({ lines }: { lines: string[] }) {
  return lines.filter(Boolean).map((line, index) => (
    <span key={line} className={`block ${index > 0 ? 'text-quiet' : ''}`}>
      {line}
    </span>
  ))
}
