import type { Question } from '@/app/_lib/action'
import type { Odd, Oddity, Purpose } from '@/lib/credentials/odd/odd'
import { oneLine } from '@/lib/i18n/one-line'
import { environmentNames } from '../_words/names'
import { answer } from './answer'

export function oddQuestion(odd: Odd): Question {
  return {
    title: oddTitle(odd),
    says: sayOdd(odd),
    yes: { name: answer.yes, value: odd.question, label: 'It is the right one: take it nevertheless' },
    why: { name: answer.why, label: 'Why it is right' },
    otherwise: 'Or give another certificate instead. What you typed is still there.',
  }
}

export function oddTitle({ purpose }: Pick<Odd, 'purpose'>): string {
  return `Is this the certificate for ${placeOf(purpose)}?`
}

/** What is odd, and what follows if it is not the right one. */
export function sayOdd({ purpose, oddities }: Pick<Odd, 'purpose' | 'oddities'>): string[] {
  return oddities.flatMap((oddity) => sentencesOf(oddity, environmentNames[purpose.environment]))
}

function sentencesOf(oddity: Oddity, own: string): string[] {
  if (oddity.kind === 'environment') {
    const other = oddity.means ? environmentNames[oddity.means] : 'another environment'
    return [
      `Its name is ${shortened(oneLine(oddity.name))}, and “${oddity.word}” speaks of ${other}.`,
      `If it was made for ${other}, the sync of ${own} cannot sign in with it, and whoever has its key can read the users here.`,
    ]
  }
  return [
    `The same certificate is known from ${listed(oddity.elsewhere.map(placeOf))}.`,
    'One key then opens all of them: whoever has it reads the users of each, and once it is lost each needs another certificate.',
  ]
}

const placeOf = ({ customerName, environment }: Purpose) => `${customerName} (${environmentNames[environment]})`

const shown = 3
const listed = (places: string[]) =>
  new Intl.ListFormat('en').format(
    places.length > shown ? [...places.slice(0, shown), `${places.length - shown} more`] : places,
  )

const longest = 80
const shortened = (name: string) => (name.length > longest ? `${name.slice(0, longest)}…` : name)
