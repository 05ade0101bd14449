/**
 * The mark of an actor, which says who is asking. Only `lib/identity` makes one, so holding one is the proof that somebody
 * checked: a function that asks for `Staff` cannot be called without. It stands on the ground floor so that `db.ts` can ask
 * for it too.
 */
export declare const proven: unique symbol
