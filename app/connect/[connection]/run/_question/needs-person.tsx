import { Notice } from '@/app/_components/notice'
import { WhoCan } from '@/app/connect/[connection]/_who-can/who-can'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { mayPress } from '@/lib/identity/customer-rules'
import type { RunView } from '@/lib/provisioning/view/view'
import { AskColleague } from '../_colleague/ask-colleague'
import { MicrosoftPage } from '../_colleague/microsoft-page'
import { GoOn } from '../_consent/go-on'
import type { RefusedConsent } from '../_consent/refusal-of'
import { WhyRefused } from '../_consent/why-refused'
import { Additions } from './additions'
import { Differs } from './differs'
import { OtherCertificate } from './other-certificate'
import { UseFound } from './use-found'

const simple = [
  'sign_in',
  'challenge',
  'policy_secret_forbidden',
  'policy_certificate_refused',
  'certificate_refused',
  'role',
  'quota',
  'slow',
] as const

/** What happened, and the one thing that gets it going again. */
export function NeedsPerson({
  arrival,
  run,
  refusal,
}: {
  arrival: Arrival
  run: RunView
  refusal: RefusedConsent | null
}) {
  const { customer, t } = arrival
  if (!mayPress(customer)) return <WhoCan arrival={arrival} page="run" />
  const { reason, difference } = run
  const question = run.question ?? ''
  if (difference?.kind === 'adoptable' || difference?.kind === 'deleted')
    return <UseFound arrival={arrival} difference={difference} question={question} />
  if (difference?.kind === 'additions')
    return <Additions arrival={arrival} difference={difference} question={question} startedBy={run.startedBy} />
  if (difference?.kind === 'changes')
    return <Differs arrival={arrival} intent={run.intent} keys={difference.keys} question={question} />
  if (reason === 'colleague') return <AskColleague arrival={arrival} />
  if (reason === 'consent_page') return <MicrosoftPage arrival={arrival} />
  const known = simple.find((each) => each === reason) ?? 'other'
  return (
    <Notice kind="needs-you" title={t(`person.${known}.title`)}>
      {refusal && <WhyRefused arrival={arrival} refusal={refusal} said={titleOf(refusal)} />}
      <p>{t(`person.${known}.body`)}</p>
      {known === 'certificate_refused' ? (
        <OtherCertificate arrival={arrival} />
      ) : (
        <GoOn arrival={arrival} label={t(`person.${known}.act`)} />
      )}
    </Notice>
  )

  /** Something may have been made already, so no more is said than that. */
  function titleOf({ key, microsoft }: RefusedConsent): string {
    const failed = microsoft ? 'refused' : 'unknown'
    return `${t(`refused.${key === 'failed' ? failed : key}.title`)}.`
  }
}
