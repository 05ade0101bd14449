import { reasonInList } from '@/app/staff/_words/attention-in-list'
import { type Reason, type Turn, turnOf } from '@/lib/desk/attention/reason'
import type { DeskStage, Hindrance } from '@/lib/desk/model'
import { StageWord } from './stage-word'

const looks: Record<Turn, string> = {
  broken: 'font-medium text-red-text',
  spencer: 'font-medium text-amber-text',
  customer: 'text-amber-text',
  resting: 'text-quiet',
}

type Props = { of: { stage: DeskStage; hindrance: Hindrance | null }; worst: Reason | null }

/** What is wrong is louder than the stage, and never green. */
export function StateWord({ of, worst }: Props) {
  if (!worst) return <StageWord of={of} />
  return <span className={looks[turnOf(worst)]}>{reasonInList(worst)}</span>
}
