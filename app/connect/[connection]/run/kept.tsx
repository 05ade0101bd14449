import type { RunView } from '@/lib/provisioning/view'
import type { Words } from '@/lib/words/words'

export function Kept({ run, domain, t }: { run: RunView; domain: string; t: Words }) {
  return (
    <section className="border-line border-t pt-4 text-sm">
      <h2 className="text-sm">{t('run.kept.title')}</h2>
      {run.kept.length === 0 ? (
        <p className="text-quiet">{t('run.kept.none', { domain })}</p>
      ) : (
        <ul className="list-disc pl-5 text-quiet">
          {run.kept.map((each) => (
            <li key={each}>{t(`run.kept.${each}`, { domain })}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
