import { useContext, useEffect, useState } from 'react'
import { Outdated } from '@/app/_outdated/typed-before'
import { brokenWords } from '@/lib/i18n/broken'
import { Button } from './button'
import { Mono } from './facts'
import { Logo } from './logo'

/** Drawn in the browser, where the page's own language is still known. A page of another build gives way to one of this. */
export function Broken({ error }: { error: Error & { digest?: string } }) {
  const { giveWay } = useContext(Outdated)
  const [way] = useState(() => giveWay?.(error))
  useEffect(() => way?.reload(), [way])
  const words = brokenWords(typeof document === 'undefined' ? 'en' : document.documentElement.lang)
  return (
    <main role="alert" className="mx-auto grid max-w-column justify-items-start gap-4 px-4 py-16 sm:px-6">
      <Logo />
      {way ? (
        <p className="mt-8">{way.words}</p>
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
