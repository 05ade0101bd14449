import { type CredentialKind, whatOf } from '@/lib/blueprint/credential-kind'
import { formatDate } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import type { Renewed } from './renewed'

type Asked = {
  renews: readonly CredentialKind[]
  who: string
  customer: string
  environment: string
  domain: string
  owner: string
}

/** What is asked for, what ends when, and what becomes of what works now. The first end stands in the subject. */
export function sayRenewal(asked: Asked, renewed: Renewed, language: Language, now: Date) {
  const t = mailTranslator(language)
  const { who, domain } = asked
  const ends = renewed.ends.map(({ kind, endsAt }) =>
    t(endsAt <= now ? 'renew.ended' : 'renew.ends', { kind, date: formatDate(endsAt, language) }),
  )
  return {
    subject: subjectOf(asked, renewed, language, now),
    paragraph: [
      t('renew.ask', { who, domain, what: whatOf(asked.renews) }),
      ...ends,
      sayMeanwhile(renewed.distrusted, asked.owner, language),
      t('renew.look'),
    ].join(' '),
  }
}

/** A secret that somebody else opened does not go on working: the press takes it away before there is another. */
export function sayMeanwhile(distrusted: Renewed['distrusted'], owner: string, language: Language): string {
  const t = mailTranslator(language)
  return distrusted ? t(`renew.distrusted.${distrusted}`, { name: owner }) : t('renew.meanwhile')
}

function subjectOf({ renews, customer, environment }: Asked, renewed: Renewed, language: Language, now: Date): string {
  const t = mailTranslator(language)
  const facts = { customer, environment }
  if (renewed.distrusted) return t('renew.subjectDistrusted', facts)
  const [first] = renewed.ends
  if (!first) return t('renew.subject', { ...facts, what: whatOf(renews) })
  const { kind, endsAt } = first
  return t(`reminder.${endsAt <= now ? 'ended' : 'ends'}.${kind}.subject`, {
    ...facts,
    date: formatDate(endsAt, language),
  })
}
