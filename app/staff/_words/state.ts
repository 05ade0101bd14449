import type { DeskStage, Hindrance } from '@/lib/desk/model'
import { hindranceNames, stageNames } from './names'

type State = { stage: DeskStage; hindrance: Hindrance | null }

/** Connected is only what nothing hinders. */
export function shownState({ stage, hindrance }: State): DeskStage | Hindrance {
  return stage === 'connected' || stage === 'in_progress' ? (hindrance ?? stage) : stage
}

const words = { ...stageNames, ...hindranceNames }

export function stateInWords(state: State): string {
  return words[shownState(state)]
}
