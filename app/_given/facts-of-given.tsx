import { Fact, Facts } from '@/app/_components/facts'
import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { Given } from '@/lib/provisioning/view/given'

type Line = Given['facts'][number]

/** Of an app that a person made: what was used or looked at, when, and what is not known. */
export function FactsOfGiven({ given, language, t }: { given: Given; language: Language; t: Translator }) {
  return (
    <Facts>
      {given.facts.map((line) => (
        <Fact key={line.part} name={t(`given.parts.${line.part}`)}>
          {inWords(line)}
        </Fact>
      ))}
    </Facts>
  )

  function inWords({ part, fact }: Line): string {
    if (fact.is === 'unknown') return t('given.notSeen')
    const at = formatDateTime(fact.seenAt, language)
    const isYes = fact.is === 'yes'
    if (part === 'secret') return t(isYes ? 'given.works' : 'given.refused', { at })
    return t(isYes ? 'given.asAgreed' : 'given.differs', { at })
  }
}
