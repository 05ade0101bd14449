import type { Translator } from '@/lib/i18n/translator'
import type { RunView } from '@/lib/provisioning/view/view'

type Stands = Pick<RunView, 'kept' | 'reason' | 'intent' | 'mayHaveWritten'>

export function Kept({ run, domain, t }: { run: Stands; domain: string; t: Translator }) {
  // Those for sign-in stand, but *the permissions* would be read as all of them.
  const kept = run.kept.filter((each) => each !== 'permissions' || !/^(colleague|consent_page)$/.test(run.reason ?? ''))
  return (
    <section aria-labelledby="kept" className="border-line border-t pt-4 text-sm">
      <h2 id="kept" className="text-sm">
        {t('run.kept.title')}
      </h2>
      {kept.length === 0 ? (
        <p className="text-quiet">
          {run.mayHaveWritten ? t('run.kept.perhaps', { domain }) : t('run.kept.none', { domain, intent: run.intent })}
        </p>
      ) : (
        <ul className="list-disc pl-5 text-quiet">
          {kept.map((each) => (
            <li key={each}>{t(`run.kept.${each}`, { domain })}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
