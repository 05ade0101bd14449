import type { ReactNode } from 'react'
import { StepMark, type StepState } from './step-mark'

export type ShownStep = {
  key: string
  state: StepState
  title: ReactNode
  /** The state in a word, for those who do not see the mark. */
  stateWord: string
  /** How long it took, written. */
  time?: string | null
  detail?: ReactNode
}

/** Real steps with real times; only what happened moves. */
export function StepList({ steps, label }: { steps: ShownStep[]; label: string }) {
  return (
    <ol aria-label={label} className="grid gap-3">
      {steps.map((step) => (
        <li
          key={step.key}
          aria-current={step.state === 'now' || step.state === 'waiting' ? 'step' : undefined}
          className="grid grid-cols-[1.25rem_1fr_auto] gap-x-3"
        >
          <StepMark state={step.state} />
          <span className={step.state === 'todo' || step.state === 'skipped' ? 'text-quiet' : 'font-medium'}>
            {step.title} <span className="sr-only">({step.stateWord})</span>
          </span>
          <span className="tabular text-quiet text-sm">{step.time}</span>
          {step.detail && <div className="col-start-2 mt-1 text-quiet text-sm">{step.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
