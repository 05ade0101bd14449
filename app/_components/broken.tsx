import { useEffect, useState } from 'react'
import { isOfAnotherBuild, isTypedKept, reloadWithTyped } from '@/app/_outdated/keep-typed'
import { brokenWords } from '@/lib/i18n/broken'
import { Button } from './button'
import { Mono } from './facts'
import { Logo } from './logo'

/** Drawn in the browser, where the page's own language is still known. A page of another build gives way to one of this. */
export function Broken({ error }: { error: Error & { digest?: string } }) {
  const [isOutdated] = useState(() => isOfAnotherBuild(error) && !isTypedKept()) // reloaded once, not for ever
  useEffect(() => {
    if (isOutdated) reloadWithTyped()
  }, [isOutdated])
  const words = brokenWords(typeof document === 'undefined' ? 'en' : document.documentElement.lang)
  return (
    <main role="alert" className="mx-auto grid max-w-column justify-items-start gap-4 px-4 py-16 sm:px-6">
      <Logo />
      {isOutdated ? (
        <p className="mt-8">{words.outdated}</p>
      ) : (
        <>
          <h1 className="mt-8 text-xl">{words.title}</h1>
          <p>{words.body}</p>
          {error.digest && (
            <p className="text-quiet text-sm">
              {words.code}: <Mono>{error.digest}</Mono>
            </p>
          )}
          <Button type="button" kind="secondary" onClick={() => window.location.reload()}>
            {words.again}
          </Button>
        </>
      )}
    </main>
  )
}
