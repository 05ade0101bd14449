/** What a person did or has and can mend: told in its one sentence, without a stack. */
export class Refusal extends Error {}
