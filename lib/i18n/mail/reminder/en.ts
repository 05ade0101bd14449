import type { Same } from '@/lib/i18n/messages/same'
import type { reminder as nl } from './nl'

export const reminder: Same<typeof nl> = {
  ends: {
    secret: {
      subject: '{customer} · {environment}: the secret ends on {date}',
      paragraph:
        'The secret (client secret) of the Spencer app in {domain} ends {left}, on {date}. After that nobody at {customer} can sign in to Spencer.',
    },
    certificate: {
      subject: '{customer} · {environment}: the certificate ends on {date}',
      paragraph:
        'The certificate of the Spencer app in {domain} ends {left}, on {date}. After that Spencer sees no new colleagues and no changes; signing in keeps working.',
    },
  },
  ended: {
    secret: {
      subject: '{customer} · {environment}: the secret ended on {date}',
      paragraph:
        'The secret (client secret) of the Spencer app in {domain} ended {ago}, on {date}. Since then nobody at {customer} can sign in to Spencer.',
    },
    certificate: {
      subject: '{customer} · {environment}: the certificate ended on {date}',
      paragraph:
        'The certificate of the Spencer app in {domain} ended {ago}, on {date}. Since then Spencer sees no new colleagues and no changes; signing in keeps working.',
    },
  },
  left: '{days, plural, =0 {today} =1 {tomorrow} other {in # days}}',
  ago: '{days, plural, =0 {today} =1 {yesterday} other {# days ago}}',
  renew: 'Renewing takes a minute, with an administrator account of {domain}. You see first what changes.',
  stopped:
    'Spencer has stopped its portal for now. You get the link to renew as soon as Spencer goes on; you need do nothing now.',
  several: {
    environments: 'Environments: {environments}',
    subject:
      '{customer}: renew Spencer’s access in {count} environments, the first date {when, select, past {was} other {is}} {date}',
    lead: 'In {count} environments of {customer} something that Spencer works with ends soon, or has ended. Without the secret nobody can sign in to Spencer there; without the certificate Spencer sees no new colleagues and no changes there.',
    line: '{kind, select, certificate {The certificate} other {The secret (client secret)}} {when, select, past {ended} other {ends}} {far}, on {date}.',
    until: 'The links work until {date}. Is somebody else the administrator? Forward this mail.',
  },
}
