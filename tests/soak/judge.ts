import type { Db } from '../../storage/db.ts';
import type { Message } from '../../dialogs/channel.ts';
import { inOrderAtLeastOnce, type Kill, type Why } from './order.ts';
import { numberIn } from '../harness/person.ts';
import { planOf } from './plans.ts';
import type { Reporter } from './reporter.ts';
import type { ShakyConnector } from './shaky-connector.ts';

/** What was found afterwards, in the register and at the people. */
export interface Judged {
  /** Everything that is not as it should be, in words; nothing else is a fault. */
  wrong: string[];
  /** Messages in the register, of which so many make a sound. */
  messages: number;
  pushes: number;
  /** What the connector accepted. */
  arrived: number;
  duplicates: Record<Why, number>;
}

interface Kept {
  conversation: string;
  kind: 'send' | 'update';
  message: Message;
  sent_at: Date | null;
  dead_at: Date | null;
}

export async function judge(
  db: Db,
  numbers: readonly string[],
  people: readonly Reporter[],
  connector: ShakyConnector,
  kills: readonly Kill[],
): Promise<Judged> {
  const wrong: string[] = [];
  const duplicates: Record<Why, number> = { 'answer lost': 0, 'process killed': 0 };
  const { rows } = await db.query<Kept>('SELECT conversation, kind, message, sent_at, dead_at FROM outbox ORDER BY id');
  for (const row of rows.filter(({ sent_at }) => sent_at === null))
    wrong.push(`not sent: ${row.message.text.slice(0, 160)}`);
  const kept = grouped(rows, ({ conversation }) => conversation);

  let arrived = 0;
  for (const { conversation } of people) {
    const outbox = (kept.get(`msteams|${conversation}`) ?? []).map(({ kind, message, sent_at }) => ({
      what: `${kind === 'send' ? 'POST' : 'PUT'} ${message.text}`,
      notedAt: sent_at?.getTime() ?? 0,
    }));
    const seen = connector.of(conversation).map(({ method, text, ...one }) => ({ ...one, what: `${method} ${text}` }));
    arrived += seen.length;
    const order = inOrderAtLeastOnce(outbox, seen, kills);
    wrong.push(...order.wrong.map((one) => `${conversation}: ${one}`));
    for (const why of order.duplicates) duplicates[why]++;
  }

  // What makes no sound replaces a card; the summary that becomes a ticket has no number yet.
  const said = grouped(
    rows
      .flatMap(({ kind, message: { text } }) => (kind === 'send' ? eachOf(text) : []))
      .filter((text) => numberIn(text) !== ''),
    numberIn,
  );
  const { rows: events } = await db.query<{ ticket: string; kind: string }>(
    `SELECT ticket, kind FROM ticket_events WHERE by_role = 'loket' ORDER BY id`,
  );
  const done = grouped(events, ({ ticket }) => ticket);
  numbers.forEach((number, n) => {
    const { name, hears, does } = planOf(n);
    const texts = said.get(number) ?? [];
    const expected = [/^Gemeld als/, ...hears];
    if (texts.length !== expected.length || !expected.every((one, nth) => one.test(texts[nth] ?? '')))
      wrong.push(`${number} (${name}) heard ${JSON.stringify(texts)}`);
    const kinds = (done.get(number) ?? []).map(({ kind }) => kind);
    if (kinds.join() !== does.join()) wrong.push(`${number} (${name}): the register has ${kinds.join()}`);
  });
  if (new Set(numbers).size !== numbers.length) wrong.push('two reports have one number');
  const { rows: count } = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM tickets');
  if (count[0]?.n !== numbers.length)
    wrong.push(`${String(count[0]?.n)} tickets were made of ${String(numbers.length)} reports`);
  return {
    wrong,
    messages: rows.length,
    pushes: rows.filter(({ kind }) => kind === 'send').length,
    arrived,
    duplicates,
  };
}

/** News of several tickets is one message with a line for each. */
export const eachOf = (text: string): string[] =>
  text.startsWith('Er is nieuws over') ? text.split('\n').flatMap((line) => /^- (.*)$/.exec(line)?.[1] ?? []) : [text];

function grouped<One>(all: readonly One[], by: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}
