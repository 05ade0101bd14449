import type { ShownStep } from '@/app/_components/step-list'
import type { RunView, Step } from '@/lib/provisioning/view'
import { formatSeconds } from '@/lib/words/format'
import type { Language } from '@/lib/words/language'
import type { Words } from '@/lib/words/words'

/** Past tense for what happened, plain for what comes; what was not needed is not listed. */
export function shownSteps(run: RunView, domain: string, language: Language, t: Words): ShownStep[] {
  return honest(run)
    .filter(({ state }) => state !== 'skipped')
    .map((step) => ({
      key: step.key,
      state: step.state,
      title: titleOf(step, domain, t),
      stateWord: t(`run.word.${step.state}`),
      time: step.milliseconds === null ? null : formatSeconds(step.milliseconds, language),
      detail: waitingOf(step, t),
    }))
}

/**
 * While a colleague, or Microsoft's own page, is waited for, it is the permissions that wait, though those for sign-in
 * stand already; withdrawing our access comes after.
 */
function honest({ state, reason, steps }: RunView): Step[] {
  if (state !== 'needs_person' || (reason !== 'colleague' && reason !== 'consent_page')) return steps
  return steps.map((step) => {
    if (step.key === 'permissions') return { ...step, state: 'person', milliseconds: null, count: null }
    return step.state === 'person' ? { ...step, state: 'todo' } : step
  })
}

/** The one sentence that a screen reader hears when something moves. */
export function nowOf(run: RunView, domain: string, t: Words): string {
  const step = run.steps.find(({ state }) => state === 'now' || state === 'waiting')
  if (!step) return t(`run.title.${run.state}`, { domain })
  return [titleOf(step, domain, t), waitingOf(step, t)].filter(Boolean).join('. ')
}

function titleOf({ key, state, count }: Step, domain: string, t: Words): string {
  return t(`run.${state === 'done' ? 'did' : 'doing'}.${key}`, { domain, count: count ?? 0 })
}

function waitingOf({ waiting }: Step, t: Words): string | undefined {
  if (!waiting) return undefined
  const what = t(`run.waiting.${waiting.for}`, { seconds: String(waiting.usuallySeconds) })
  return waiting.isLong ? `${what} ${t('run.waiting.long')}` : what
}
