import type { Incoming } from '../dialogs/channel.ts';
import type { Session } from '../dialogs/session.ts';

/**
 * What was talked of last decides what a few words are about (decision 28): after a digest, or talk about which of them come, "alleen ICT" and "stop" are about those; after
 * figures they are about these; after anything else that was typed about neither. A button that is pressed in between is no talk.
 */
export const spokenOf = (session: Session, what: NonNullable<Session['spokenOf']>): Session => ({
  ...session,
  spokenOf: what,
});

/** The session with which something is heard that is about neither. */
export function ofSomethingElse(session: Session, what: Incoming['what']): Session {
  const { spokenOf: last, ...rest } = session;
  return last !== undefined && what.kind === 'text' ? rest : session;
}

/** What somebody is in the middle of is not interrupted by words that could be an answer. */
export const isBusy = (session: Session): boolean =>
  [
    session.intake,
    session.choice,
    session.tip,
    session.specialist,
    session.which,
    session.approving,
    session.reopening,
    session.counter,
    session.announcing,
    session.desk,
    session.files?.asked,
  ].some((one) => one !== undefined);
