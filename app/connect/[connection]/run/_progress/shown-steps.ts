import type { ShownStep } from '@/app/_components/step-list'
import { formatSeconds } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { RunView, Step } from '@/lib/provisioning/view/view'

/** Past tense for what happened, plain for what comes; what was not needed is not listed. */
export function shownSteps(run: RunView, domain: string, language: Language, t: Translator): ShownStep[] {
  return oneAtATime(run)
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

/** A run waits for one thing at a time: what comes after the step that waits for somebody is still to do. */
function oneAtATime({ steps }: RunView): Step[] {
  const first = steps.findIndex(({ state }) => state === 'person')
  return steps.map((step, index) => {
    if (step.state !== 'person') return step
    return index === first ? { ...step, count: null } : { ...step, state: 'todo' }
  })
}

/** The one sentence that a screen reader hears when something moves. */
export function nowOf(run: RunView, domain: string, t: Translator): string {
  const step = run.steps.find(({ state }) => state === 'now' || state === 'waiting')
  if (!step) return t(`run.title.${run.state}`, { domain })
  return [titleOf(step, domain, t), waitingOf(step, t)].filter(Boolean).join('. ')
}

function titleOf({ key, state, count, isUntested }: Step, domain: string, t: Translator): string {
  if (isUntested) return t('run.did.untested')
  return t(`run.${state === 'done' ? 'did' : 'doing'}.${key}`, { domain, count: count ?? 0 })
}

function waitingOf({ waiting }: Step, t: Translator): string | undefined {
  if (!waiting) return undefined
  const what = t(`run.waiting.${waiting.for}`, { seconds: String(waiting.usuallySeconds) })
  return waiting.isLong ? `${what} ${t('run.waiting.long')}` : what
}
