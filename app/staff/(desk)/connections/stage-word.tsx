import { stageNames } from '@/app/staff/_words/names'
import type { Stage } from '@/lib/connections/model'

const looks: Record<Stage, string> = {
  invited: 'text-ink',
  in_progress: 'text-ink',
  needs_customer: 'font-medium text-amber-text',
  needs_colleague: 'font-medium text-amber-text',
  connected: 'text-accent-text',
  ended: 'text-quiet',
}

/** The word says it; the colour only helps the eye find what needs somebody. */
export function StageWord({ stage }: { stage: Stage }) {
  return <span className={looks[stage]}>{stageNames[stage]}</span>
}
