import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Language, languages } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import type { Withdrawal } from '@/lib/provisioning/withdraw/withdrawal'
import { Withdrawn } from './withdrawn'

const seenAt = new Date('2026-11-28T12:00:00Z')
const later = new Date(Date.now() + 3_600_000)
const page =
  'href="https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview"'

function said(withdrawal: Withdrawal | null, language: Language = 'en'): string {
  const arrival = { connection: { domain: 'contoso.com' }, language, t: translator(language) }
  return renderToStaticMarkup(Withdrawn({ withdrawal, arrival }))
}

const noYes: ((triesUntil: Date | null) => Withdrawal)[] = [
  (triesUntil) => ({ is: 'no', seenAt, triesUntil }),
  ...(['not_yet', 'unanswered', 'lagging', 'other_run', 'no_token'] as const).map(
    (why) => (triesUntil: Date | null) => ({ is: 'unknown' as const, why, triesUntil }),
  ),
]

test('B1: that Spencer can change nothing any more is said of a yes alone', () => {
  expect(said({ is: 'yes', seenAt })).toContain('Spencer can no longer change anything in contoso.com, seen at')
  for (const withdrawal of [null, ...noYes.flatMap((of) => [of(null), of(later)])])
    expect(said(withdrawal)).not.toContain('no longer')
})

test('B1: as long as it is tried again the page says until when; after that where to end it, with the exact page', () => {
  for (const of of noYes) {
    expect(said(of(later))).toContain('We keep trying until')
    expect(said(of(later))).not.toContain(page)
    for (const over of [null, seenAt]) {
      expect(said(of(over))).toContain('Remove it yourself: open Enterprise applications in Entra')
      expect(said(of(over))).toContain(page)
      expect(said(of(over))).not.toContain('We keep trying')
    }
  }
})

test.each(languages)(
  'B2: beside a yes stands what a sign-in leaves, with the page where it can be deleted: %s',
  (language) => {
    const html = said({ is: 'yes', seenAt }, language)
    expect(html).toContain(translator(language)('done.withdrawn.signIn'))
    expect(html).toContain(page)
  },
)
