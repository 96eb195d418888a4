import type { Product } from '../knowledge/product.ts';
import type { Effect } from '../dialogs/effect.ts';
import { approverQuestion } from '../dialogs/asked-approval.ts';
import { applicable, needsApproval } from '../dialogs/intake.ts';
import { typed } from './harness/answers.ts';
import { Chat, messagesOf } from './harness/chat.ts';
import { realDesk } from './harness/real-desk.ts';
import { render } from './harness/render.ts';

/**
 * Every page of the PDC, from an everyday sentence of its own to its ticket or referral: whatever it asks is answered as a
 * person would, and the ticket must hold all of it.
 */

const desk = await realDesk();
const monday = new Date('2026-11-23T09:00:00Z');
const sam = { id: 'sam', name: 'Sam', building: 'B30', phone: '06-00000001', department: 'Financiën' };

const texts = (effects: readonly Effect[]): string => messagesOf(effects).map(render).join('\n');

/** Begins with a product as the desk does when somebody picks it, or by one of its own sentences. */
function beginWith(chat: Chat, product: Product, sentence: string): Effect[] {
  let said = chat.type(sentence);
  if (chat.session.choice?.candidates.includes(product.id)) said = chat.press(product.naam);
  return said;
}

/** Plays an intake to its end. Throws with everything that was said when it gets stuck or goes elsewhere. */
function play(product: Product, sentence: string, turn: number): { chat: Chat; log: string[] } {
  const chat = new Chat(desk, monday, sam);
  const log = [`Ik: ${sentence}`, texts(beginWith(chat, product, sentence))];
  const stuck = (why: string): never => {
    throw new Error(`${product.id}: ${why}\n${log.join('\n')}`);
  };
  if (product.afhandeling === 'doorverwijzen') return { chat, log };
  if (chat.session.tip) log.push(texts(chat.type('nee')));
  if (chat.session.intake?.product !== product.id) stuck('another product, or none, was taken up');
  for (let asked = 0; chat.session.intake?.asking !== undefined; asked++) {
    if (asked > 20) stuck('keeps asking');
    // Nothing is known of Sam in the directory: who approves is asked where somebody has to.
    if (chat.session.intake.asking === approverQuestion && needsApproval(product, chat.session.intake.answers)) {
      log.push('Ik: weet ik niet', texts(chat.type('weet ik niet')));
      continue;
    }
    const question = product.richtvragen.find(({ id }) => id === chat.session.intake?.asking);
    if (!question) return stuck('asks what is not on its page');
    if (!applicable(product, chat.session.intake.answers).includes(question))
      stuck(`asks ${question.id} although it does not apply`);
    const part = chat.session.intake.parts[question.id];
    const answer = part?.choices?.[0] ?? (part ? 'kamer 3.12' : typed(question, turn));
    log.push(`Ik: ${answer}`, texts(chat.type(answer)));
    if (chat.session.intake?.product !== product.id) stuck(`left after "${answer}"`);
  }
  log.push('Ik: ja', texts(chat.type('ja')));
  if (chat.tickets.length !== 1) stuck('made no ticket');
  return { chat, log };
}

const products = [...desk.catalogue.values()];
/** The first of its own sentences that is taken up or offered: some are answered at once, others may rightly ask more. */
function sentenceOf(product: Product): string {
  const sentence = product.voorbeelden.find((one) => {
    const { session } = afterFirst(product, one);
    return product.afhandeling === 'doorverwijzen'
      ? desk.search(one).products.some(({ id }) => id === product.id)
      : [session.intake?.product, session.tip?.product].includes(product.id);
  });
  if (sentence === undefined) throw new Error(`${product.id} is found by none of its own sentences`);
  return sentence;
}

function afterFirst(product: Product, sentence: string): Chat {
  const chat = new Chat(desk, monday, sam);
  beginWith(chat, product, sentence);
  return chat;
}

describe.each(
  products
    .filter(({ afhandeling }) => afhandeling !== 'doorverwijzen')
    .map((product) => [product.id, product] as const),
)('%s', (_id, product) => {
  test.each([0, 1, 2, 3])('from a sentence to a ticket with every answer (%i)', (turn) => {
    const { chat, log } = play(product, sentenceOf(product), turn);
    const ticket = chat.tickets[0];
    expect(ticket?.product).toBe(product.id);
    expect(ticket?.status === 'wacht-op-akkoord').toBe(
      product.akkoord !== undefined && needsApproval(product, answersOf(chat)),
    );
    expect(log.at(-1)).toContain(ticket?.number);
    expect(log.join('\n')).not.toMatch(
      /undefined|\[object|\{(?:uitvoerder|wanneer|telefoon|balie|email|openingstijden)\}/,
    );
  });
});

function answersOf(chat: Chat): Parameters<typeof needsApproval>[1] {
  return Object.fromEntries(
    (chat.tickets[0]?.answers ?? []).map(({ id, value, text }) => [
      id,
      { soort: '', value, text, from: 'asked' as const },
    ]),
  );
}

describe.each(
  products
    .filter(({ afhandeling }) => afhandeling === 'doorverwijzen')
    .map((product) => [product.id, product] as const),
)('%s', (_id, product) => {
  test('answers and refers, and keeps nothing', () => {
    const { chat, log } = play(product, sentenceOf(product), 0);
    expect(chat.tickets).toEqual([]);
    expect(chat.gaps).toEqual([]);
    expect(JSON.stringify(chat.session)).not.toContain(product.id);
    expect(log.at(-1)?.length).toBeGreaterThan(40);
    expect(log.join('\n')).not.toMatch(/undefined|\{[a-z]+\}/);
  });
});

test('all 96 products are there', () => expect(products.length).toBeGreaterThanOrEqual(96));
