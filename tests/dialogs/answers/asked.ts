import { DateTime } from 'luxon';
import type { Context, Reading } from '../../../dialogs/answers/answer-type.ts';
import { typeOf } from '../../../dialogs/answers/answer-types.ts';
import { optionsIn } from '../../../dialogs/answers/either.ts';
import type { Employee } from '../../../dialogs/desk.ts';
import { nl } from '../../../dialogs/nl.ts';
import { richtvraag, type Richtvraag } from '../../../knowledge/richtvraag.ts';
import { realDesk } from '../../harness/real-desk.ts';

/** A question as a page of the PDC has it, with what matters to a test. */
export function question<S extends Richtvraag['soort']>(
  soort: S,
  more: Record<string, unknown> = {},
): Extract<Richtvraag, { soort: S }> {
  const page = {
    id: 'vraag',
    vraag: 'Wat is het?',
    kort: 'Vraag',
    hint: 'Zo ziet een antwoord eruit.',
    ...more,
    soort,
  };
  return richtvraag.parse(page) as Extract<Richtvraag, { soort: S }>;
}

const { organisation } = await realDesk();

/** Tuesday 24 November 2026, 10:00, unless the test says when and who. */
export function context(now = '2026-11-24T10:00', employee: Partial<Employee> = {}): Context {
  return {
    now: DateTime.fromISO(now, { zone: 'Europe/Amsterdam' }).toJSDate(),
    organisation,
    employee: { id: 'medewerker-1', name: 'Sam', ...employee },
    words: nl,
  };
}

/** What comes of a reply: the value, the hint after "✗", what is asked on after "…", or the choice that is left after "?". */
export function read(reply: string, asked: Richtvraag, known: Context = context(), part?: unknown): unknown {
  return said(typeOf(asked).read(reply, asked, known, part));
}

/** What a correction makes of a known answer; undefined when it says nothing of it. */
export function amend(text: string, asked: Richtvraag, current: unknown, known: Context = context()): unknown {
  const found = typeOf(asked).amend?.(text, asked, known, current);
  return found && said(found);
}

/** What comes of a reply to what was asked back about another. */
export function readOn(first: string, then: string, asked: Richtvraag, known: Context = context()): unknown {
  const reading = typeOf(asked).read(first, asked, known);
  return reading.is === 'part' ? read(then, asked, known, reading.part) : said(reading);
}

/** What is found in a sentence about something else; undefined when nothing is. */
export function spot(sentence: string, asked: Richtvraag, known: Context = context()): unknown {
  const found = typeOf(asked).spot(sentence, asked, known);
  return found && said(found);
}

function said(reading: Reading): unknown {
  if (reading.is === 'answer') return reading.value;
  if (reading.is === 'problem') return `✗ ${reading.hint}`;
  const left = optionsIn(reading.part);
  return left ? `? ${(reading.choices ?? []).join(' | ')}` : `… ${JSON.stringify(reading.part)} ${reading.ask}`;
}
