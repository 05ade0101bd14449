import { switchLanguage } from '@/app/_lib/switch-language'
import { type Language, languageNames, languages } from '@/lib/i18n/language'
import { Logo } from './logo'

/** The name of the house, and the four languages; choosing one is a form, so it needs no JavaScript. */
export function Header({ language, path, label }: { language: Language; path: string; label: string }) {
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-1 sm:px-6">
      <Logo />
      <form action={switchLanguage}>
        <input type="hidden" name="from" value={path} />
        <fieldset className="flex">
          <legend className="sr-only">{label}</legend>
          {languages.map((each) => (
            <button
              key={each}
              type="submit"
              name="language"
              value={each}
              lang={each}
              aria-current={each === language ? 'true' : undefined}
              className="min-h-11 min-w-11 text-quiet text-xs uppercase hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-8"
            >
              <span aria-hidden="true">{each}</span>
              <span className="sr-only normal-case">{languageNames[each]}</span>
            </button>
          ))}
        </fieldset>
      </form>
    </header>
  )
}
