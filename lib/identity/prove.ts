import type { Customer, Delegate, FieldEditor, Installer, OwnApp, ReceiptViewer, Reporter, Staff } from './actor'

/**
 * The one place where an actor comes into being. Only `session.ts`, `field-editor.ts`, `run-token.ts`, `client-token.ts`, `own-token.ts`,
 * `sign-in-installer.ts` and `reporter.ts` call these, each after it has read a row, or was given or verified a token, that says so.
 */
export function provenStaff(facts: Omit<Staff, symbol>): Staff {
  return facts as Staff
}

export function provenCustomer(facts: Omit<Customer, symbol>): Customer {
  return facts as Customer
}

export function provenFieldEditor(facts: Omit<FieldEditor, symbol>): FieldEditor {
  return facts as FieldEditor
}

export function provenReceiptViewer(facts: Omit<ReceiptViewer, symbol>): ReceiptViewer {
  return facts as ReceiptViewer
}

export function provenReporter(facts: Omit<Reporter, symbol>): Reporter {
  return facts as Reporter
}

export function provenDelegate(facts: Omit<Delegate, symbol>): Delegate {
  return facts as Delegate
}

export function provenOwnApp(facts: Omit<OwnApp, symbol>): OwnApp {
  return facts as OwnApp
}

export function provenInstaller(facts: Omit<Installer, symbol>): Installer {
  return facts as Installer
}
