import { hindranceNames, stageNames } from '@/app/staff/_words/names'
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

const words = { ...stageNames, ...hindranceNames }

/** The word says it; the colour only helps the eye find what needs somebody. Connected is only what nothing hinders. */
export function StageWord({ of: { stage, hindrance } }: { of: { stage: DeskStage; hindrance: Hindrance | null } }) {
  const shown = stage === 'connected' || stage === 'in_progress' ? (hindrance ?? stage) : stage
  return <span className={looks[shown]}>{words[shown]}</span>
}
