import { heldField } from '@/app/_lib/held-field'
import { GoOn } from './go-on'

/** Inside its form, a press that was held: with what was typed, and pressed by itself. `children` names the button. */
export function HeldInputs({
  id,
  typed,
  children,
}: {
  id: string
  typed: Record<string, string | string[]>
  children: string
}) {
  return (
    <>
      <input type="hidden" name={heldField} value={id} />
      {inputsOf(typed).map(([name, value], index) => (
        <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
      ))}
      <GoOn>{children}</GoOn>
    </>
  )
}

function inputsOf(typed: Record<string, string | string[]>): [name: string, value: string][] {
  return Object.entries(typed).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]))
}
