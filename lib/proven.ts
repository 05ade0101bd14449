/**
 * The mark of an actor. It stands on the ground floor so that `db.ts` can ask for one without looking up to
 * `lib/identity`, where alone they are made.
 */
export declare const proven: unique symbol
