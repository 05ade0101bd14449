import { headers } from 'next/headers'
import { Logo } from '@/app/_components/logo'
import { Notice } from '@/app/_components/notice'
import { handoffIdLength } from '@/lib/handoff/model'
import { readToken } from '@/lib/sealing/read-token'
import { Reveal } from './reveal'

export const metadata = { title: 'A secret for the back office' }

/**
 * Before anything of ours is loaded: the key leaves the address, and with it the history (see `link-key.ts`). Some gateways
 * escape the `#`, which makes it part of the path.
 */
const takeFragment =
  "const [,path,rest]=/^(\\/handoff\\/[\\w-]{22})(.*)/.exec(location.pathname)||[0,location.pathname,''],key=rest+location.hash;if(key)history.replaceState({...history.state,handoff:{key}},'',path)"

/** Looks up nothing and changes nothing, whatever the id: scanners and previews open links too. */
export default async function HandoffPage({ params }: PageProps<'/handoff/[id]'>) {
  const [{ id }, head] = await Promise.all([params, headers()])
  return (
    <div lang="en">
      <script nonce={head.get('x-nonce') ?? undefined} dangerouslySetInnerHTML={{ __html: takeFragment }} />
      <header className="border-line border-b px-4 py-3 sm:px-6">
        <Logo />
      </header>
      <main className="mx-auto grid max-w-column gap-8 px-4 pt-16 pb-24 sm:px-6">
        <div className="grid gap-4">
          <h1 className="text-xl">A secret for the back office</h1>
          <p>
            A customer connected their Microsoft Entra tenant to Spencer. This link holds the secret that was made for
            it, and everything the back office asks for beside it.
          </p>
          <ul className="grid list-disc gap-1 pl-5 text-sm">
            <li>Opening this page spent nothing. The link is used at the press below, once.</li>
            <li>After that, only this tab can show it again, for 15 minutes, until you say that it is stored.</li>
            <li>You need the role of Operator or Admin and a sign-in of the last ten minutes.</li>
          </ul>
        </div>
        <noscript>
          <Notice kind="needs-you" title="This page needs JavaScript.">
            <p>
              Half of the link is in the part of the address that browsers keep to themselves; only a script can read
              it.
            </p>
          </Notice>
        </noscript>
        <Reveal id={readToken(id, handoffIdLength) ?? id} />
      </main>
    </div>
  )
}
