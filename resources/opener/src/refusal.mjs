// The one error that people meet: what happened, and what to do next, in plain sentences.

export class Refusal extends Error {
  constructor(reason, remedy) {
    super(`${reason} ${remedy}`);
  }
}

export class Stopped extends Error {}

const AGAIN = "Ring the sender and ask for it again.";

// A package of which nothing may be shown. `why` goes on after a colon.
export function damaged(why, remedy = AGAIN) {
  return new Refusal(`This package cannot be relied on: ${why}. Nothing of it is shown.`, remedy);
}
