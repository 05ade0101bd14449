import { brokenWords } from '@/lib/i18n/broken'
import { Button } from './button'
import { Mono } from './facts'
import { Logo } from './logo'

/** Drawn in the browser, where the page's own language is still known. */
export function Broken({ digest, onRetry }: { digest: string | undefined; onRetry: () => void }) {
  const words = brokenWords(typeof document === 'undefined' ? 'en' : document.documentElement.lang)
  return (
    <main role="alert" className="mx-auto grid max-w-column justify-items-start gap-4 px-4 py-16 sm:px-6">
      <Logo />
      <h1 className="mt-8 text-xl">{words.title}</h1>
      <p>{words.body}</p>
      {digest && (
        <p className="text-quiet text-sm">
          {words.code}: <Mono>{digest}</Mono>
        </p>
      )}
      <Button type="button" kind="secondary" onClick={onRetry}>
        {words.again}
      </Button>
    </main>
  )
}
