import type { ComponentProps, ReactNode } from 'react'

type Wrapping = { id: string; label: ReactNode; hint?: ReactNode; error?: ReactNode; className?: string }

/** Label above, hint between, error next to what is wrong: read out in that order. */
function Wrapped({ id, label, hint, error, className = '', children }: Wrapping & { children: ReactNode }) {
  return (
    <div className={`grid gap-1 ${className}`}>
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-quiet text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-medium text-red-text text-sm">
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

const describedBy = ({ id, hint, error }: Wrapping) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

const describe = (field: Wrapping) => ({
  id: field.id,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? true : undefined,
})

export function Field({ label, hint, error, className, ...input }: Wrapping & Omit<ComponentProps<'input'>, 'id'>) {
  const field = { id: input.id, label, hint, error, className }
  return (
    <Wrapped {...field}>
      <input {...input} {...describe(field)} className="control" />
    </Wrapped>
  )
}

export function TextField({
  label,
  hint,
  error,
  className,
  ...input
}: Wrapping & Omit<ComponentProps<'textarea'>, 'id'>) {
  const field = { id: input.id, label, hint, error, className }
  return (
    <Wrapped {...field}>
      <textarea rows={6} {...input} {...describe(field)} className="control" />
    </Wrapped>
  )
}

export function SelectField({
  label,
  hint,
  error,
  className,
  ...input
}: Wrapping & Omit<ComponentProps<'select'>, 'id'>) {
  const field = { id: input.id, label, hint, error, className }
  return (
    <Wrapped {...field}>
      <select {...input} {...describe(field)} className="control" />
    </Wrapped>
  )
}

/** A checkbox or radio button with its words, the whole line being the target. */
export function Choice({ id, label, hint, ...input }: Omit<Wrapping, 'error'> & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <div className="flex items-start gap-3">
      <input
        type="checkbox"
        {...input}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-3 size-5 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="block min-h-11 py-2.5 text-sm">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="-mt-2 text-quiet text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
