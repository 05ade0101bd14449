import type { ComponentProps } from 'react'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

const kinds: Record<ButtonKind, string> = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  quiet: 'button-quiet',
  danger: 'button-danger',
}

/** One primary button a page: the act it is there for. Its words name the act. */
export function Button({
  kind = 'primary',
  className = '',
  ...rest
}: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button type="submit" {...rest} className={`${kinds[kind]} ${className}`.trimEnd()} />
}

/** Looks like a button, goes somewhere, changes nothing. */
export function ButtonLink({
  kind = 'secondary',
  className = '',
  ...rest
}: ComponentProps<'a'> & { kind?: ButtonKind }) {
  return <a {...rest} className={`${kinds[kind]} ${className}`.trimEnd()} />
}
