import type { Tenant } from 'entra-box'
import DonePage from '@/app/connect/[connection]/done/page'
import ReceiptPage from '@/app/connect/[connection]/receipt/[run]/page'
import RunPage from '@/app/connect/[connection]/run/page'
import { Broken } from '../broken'
import type { Microsoft } from '../calls/traffic'
import { type Scene, sceneOf } from '../claims/scene'
import { readAloud } from './read-aloud'
import { textsIn } from './read-html'
import { renderPage } from './render-page'

const pages = {
  done: { page: DonePage, scope: ['done', 'switches', 'proof', 'renewal', 'stop', 'person', 'page'] },
  receipt: {
    page: ReceiptPage,
    scope: ['receipt.outcomes', 'receipt.withdrawnWord', 'receipt', 'changes', 'done', 'page'],
  },
  run: {
    page: RunPage,
    scope: ['run.did', 'run', 'person', 'refusals', 'refused', 'who', 'switches', 'changes', 'done', 'stop', 'page'],
  },
}

type Reader = { tenant: Tenant; runId: string; signIn(): Promise<string> }

/**
 * A run has come to rest: whoever it is shown to reads its pages, in English, at that moment.
 *
 * @param signIn returns the session's token: the one of before may have ended meanwhile
 */
export async function readPages(microsoft: Microsoft, { tenant, runId, signIn }: Reader): Promise<void> {
  const scene = await sceneOf(microsoft, tenant, runId)
  const { state, reason, connectionId } = scene.run
  const isWaiting = state === 'needs_person' && /^(colleague|consent_page)$/.test(reason ?? '')
  const shown = state === 'done' ? (['done', 'receipt'] as const) : (['run', 'receipt'] as const)
  const all = isWaiting ? (['done', ...shown] as const) : shown
  const sessionToken = await signIn()
  for (const name of scene.isNewest ? all : (['receipt'] as const)) {
    const { page, scope } = pages[name]
    const params = { connection: connectionId, run: runId }
    const answer = await renderPage(page as never, params, { sessionToken, language: 'en' })
    if ('sentTo' in answer) throw new Broken('I13', `who asks for ${name} is sent to ${answer.sentTo}`)
    const main = /<main\b.*<\/main>/s.exec(answer.html)?.[0] ?? ''
    await readAloud(textsIn(main), { where: `${name} of ${whichRun(scene)}`, scope, scene })
  }
}

/** What somebody who looks into a violation asks first. */
function whichRun({ run: { intent, state }, isNewest, othersAtWork }: Scene): string {
  return `${intent}, ${state}, ${isNewest ? 'the newest' : 'not the newest'}, ${othersAtWork} others at work`
}
