import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import { isEmergency } from '../dialogs/emergency.ts';
import { wordsOf } from '../dialogs/words.ts';
import type { TicketFile } from '../tickets/ticket.ts';
import { longest, noteMark, type AgentReads } from './agent.ts';
import { shown } from './chat-card.ts';
import { isConfidential } from '../dialogs/confidential.ts';
import { saidAs, type Said } from './corrected.ts';
import type { DeskEffect } from './effect.ts';
import type { EmployeeReads } from './employee.ts';
import { deskWords as said } from './nl.ts';
import { recapsCorrected } from './recap.ts';
import { isAgent } from './roster.ts';
import { line, only, sharing, talkedOn, type DeskStep } from './step.ts';
import type { Agent, Line, Takeover } from './takeover.ts';

/**
 * Somebody changes or removes what they said in a chat: the copy on the other side is corrected in place. What was said stays in the register, and
 * the correction is a line of its own.
 */

type Corrected = Extract<Incoming['what'], { kind: 'corrected' }>;

/** The files that a message has after it was changed. Which of several went, or what came, is not told; nor which of them were not taken. */
function filesLeft({ kind, files, sent = files.length }: Line, now: number | undefined) {
  const had = kind === 'removed' ? 0 : sent;
  if (now === undefined || now === had) return { files, told: false };
  return now > had ? { files, told: true } : { files: [], told: now > 0 };
}

/** Whether it was made before what corrected the message last: the channel tells again what could not be handled at first. */
const isOld = ({ madeAt }: Line, { at }: Corrected): boolean =>
  madeAt !== undefined && at !== undefined && at.getTime() < madeAt.getTime();

const sameFiles = (one: readonly TicketFile[], other: readonly TicketFile[]) => one.length === other.length;

/** The line of a correction, also where it was told again; the content of what nobody sees any more goes. */
function corrected(
  takeover: Takeover,
  { first, last }: Said,
  now: Pick<Line, 'text' | 'files'> | null,
  what: Corrected,
  { lines, now: at }: Pick<AgentReads, 'lines' | 'now'>,
): DeskEffect[] {
  const { by, copy, files } = first;
  const kept = now?.files ?? [];
  const sent = what.files ?? last.sent;
  const correction: Line = {
    at,
    by,
    kind: now ? 'changed' : 'removed',
    text: now?.text ?? '',
    files: kept,
    ...(copy === undefined ? {} : { copy }),
    ...(sent === undefined ? {} : { sent }),
    ...(what.at ? { madeAt: what.at } : {}),
  };
  const gone = files.map(({ id }) => id).filter((id) => !kept.some((one) => one.id === id));
  return [
    line(takeover, correction),
    ...recapsCorrected(takeover, [...lines, correction], first),
    ...(gone.length > 0 ? [{ kind: 'drop-files' as const, ids: gone }] : []),
  ];
}

export function employeeCorrects(takeover: Takeover, what: Corrected, desk: Desk, reads: EmployeeReads): DeskStep {
  const { copy, lines, roster } = reads;
  const { person, language, about } = takeover;
  const found = saidAs(lines, copy);
  if (!found || found.first.by.role !== 'medewerker' || isOld(found.last, what)) return only(takeover);
  const { last, now } = found;
  const words = wordsOf(language, true);
  const text = what.text === null ? null : what.text.trim();
  const { files, told } = filesLeft(last, what.files);
  if (text === null ? now === null : now?.text === text && sameFiles(now.files, files)) return only(takeover);
  if (text === '' && files.length === 0) return only(takeover);
  const danger = text !== null && isEmergency(text) && !isEmergency(now?.text ?? '');
  if (text !== null && !danger && isConfidential(text, desk))
    return { ...only(takeover), toEmployee: [say(words.desk.confidential)] };
  const after = text === null ? null : { text, files };
  // The card says what it is about in the words that were corrected.
  const cited = about.said !== '' && about.said === now?.text;
  const next = cited ? { ...takeover, about: { ...about, said: text ?? '' } } : takeover;
  const message = after
    ? sharing(said.changed(said.employeeSaid(person.name, after.text)), files, about.secret ? said.unshown : undefined)
    : { text: said.removed(person.name, person.name) };
  return {
    takeover: next,
    toEmployee: [
      ...(danger ? [say(words.emergency(desk.organisation.bereikbaar.telefoon))] : []),
      ...(told ? [say(words.desk.filesChanged)] : []),
    ],
    toThread: danger ? [said.danger(person.name)] : [],
    effects: [
      { kind: 'to-desk', how: 'update', card: copy, message },
      ...corrected(takeover, found, after, what, reads),
      ...(cited ? [shown(next, desk, roster)] : []),
    ],
  };
}

export function agentCorrects(
  before: Takeover,
  agent: Agent,
  what: Corrected,
  desk: Desk,
  reads: AgentReads,
): DeskStep {
  const { copy, lines, roster } = reads;
  if (!isAgent(desk, roster, agent.id)) return only(before);
  const found = saidAs(lines, copy);
  const text = what.text === null ? null : what.text.trim();
  // What was not sent is between colleagues, unless who has the chat may think that it is sent now.
  if (!found)
    return before.state === 'held' && before.agent?.id === agent.id && text !== null
      ? only(before, lines.some(isUnnamed) ? said.changeUnknown : said.changeUnsent)
      : only(before);
  const { first, last, now } = found;
  if (first.by.id !== agent.id || isOld(last, what)) return only(before);
  if (first.kind === 'note') return noteCorrected(before, found, what, reads);
  const { files, told } = filesLeft(last, what.files);
  if (text === null ? now === null : now?.text === text && sameFiles(now.files, files)) return only(before);
  if (before.state === 'ended') return only(before, said.changedTooLate);
  if (text === '' && files.length === 0) return only(before);
  if (text !== null && text.length > longest) return only(before, said.tooLong(longest));
  if (!reads.reachable) return only(before, said.notDelivered(before.person.name));
  // Words that become a note were not meant for the employee.
  const after = text === null || noteMark.test(text) ? null : { text, files };
  const { desk: spoken } = wordsOf(before.language);
  const message = after
    ? sharing(spoken.changed(said.agentSays(agent.name, after.text)), files)
    : { text: spoken.removed(agent.name) };
  return {
    takeover: talkedOn(before),
    toEmployee: [{ kind: 'update', card: copy, message }],
    toThread: told ? [said.filesChanged] : [],
    effects: corrected(before, found, after, what, reads),
  };
}

/** Of before copies had names. */
const isUnnamed = ({ kind, by, copy }: Line): boolean => kind === 'text' && by.role === 'balie' && copy === undefined;

/** A note stays a note, whatever becomes of its sign. */
function noteCorrected(before: Takeover, found: Said, what: Corrected, reads: AgentReads): DeskStep {
  const { now } = found;
  const text = what.text === null ? null : what.text.trim();
  const note = text === null ? null : text.replace(noteMark, '').trim();
  if (note === (now?.text ?? null)) return only(before);
  const toThread = text !== null && !noteMark.test(text) ? [said.noteStays] : [];
  const after = note === null ? null : { text: note, files: now?.files ?? [] };
  return { ...only(before, ...toThread), effects: corrected(before, found, after, what, reads) };
}
