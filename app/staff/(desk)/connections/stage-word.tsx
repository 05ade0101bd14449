import { shownState, stateInWords } from '@/app/staff/_words/state'
import type { DeskStage, Hindrance } from '@/lib/desk/model'

const looks: Record<DeskStage | Hindrance, string> = {
  unverified: 'text-quiet',
  invited: 'text-ink',
  in_progress: 'text-ink',
  needs_customer: 'font-medium text-amber-text',
  needs_colleague: 'font-medium text-amber-text',
  connected: 'text-accent-text',
  ended: 'text-quiet',
  cancelled: 'text-quiet',
  off: 'font-medium text-red-text',
  untested: 'font-medium text-amber-text',
  unseen: 'font-medium text-amber-text',
}

/** The word says it; the colour only helps the eye find what needs somebody. */
export function StageWord({ of }: { of: { stage: DeskStage; hindrance: Hindrance | null } }) {
  return <span className={looks[shownState(of)]}>{stateInWords(of)}</span>
}
