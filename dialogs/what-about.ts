import type { Ticket } from '../tickets/ticket.ts';
import { mentions, plain } from './answers/answer-type.ts';
import { say, type Step } from './effect.ts';
import { saysNothing } from './rating.ts';
import { disagrees } from './answers/yes-no.ts';
import { reply, type Scene } from './scene.ts';
import { changedBy } from './solved.ts';

/** What a complaint is about that is about no own ticket: asked once it is made, so that what comes back can be found. Nobody has to say. */

/** Whether it is to be asked: of who is not content, and named nothing by which it can be found again. */
export const asksAbout = ({ complaint }: Ticket): boolean => {
  const { ticket = null, product = null, supplier = null, building = null } = complaint?.about ?? {};
  return (complaint?.contact ?? null) !== null && [ticket, product, supplier, building].every((one) => one === null);
};

/** More is no answer to it. */
const longest = 80;
const unknown = /^(?:weet ik niet|geen idee|dat weet ik niet|i don't know|no idea)[.! ]*$/;

/** The product and building that a short reply names. Undefined when it is something else: then the question is let go. */
export function toldAbout(scene: Scene, number: string, text: string): Step | undefined {
  const { desk, words, reads } = scene;
  const said = plain(text);
  const before = reads.tickets.find((one) => one.number === number);
  // What happened since asks something else, and so does what is ready.
  if (!before || before.version > 1 || text.length > longest) return undefined;
  if (disagrees(text) && reads.tickets.some(({ status }) => status === 'gereed')) return undefined;
  if (disagrees(text) || saysNothing.test(said) || unknown.test(said)) return reply(scene, say(words.ready));
  const buildings = desk.organisation.gebouwen.filter(({ code, naam, ook }) =>
    [code, naam, ...ook].some((name) => mentions(said, name)),
  );
  const building = buildings.length === 1 ? buildings[0] : undefined;
  const { outcome, products } = desk.search(text);
  const found = outcome === 'found' ? desk.catalogue.get(products[0].id) : undefined;
  // Who tells what is broken or needed begins something else.
  const product = found && found.klantlabel === undefined && short(said) ? found : undefined;
  if (!product && (!building || !short(said))) return undefined;
  const noted = { ...(product ? { product: product.id } : {}), ...(building ? { building: building.code } : {}) };
  const changed = changedBy(scene, before, { complaint: noted });
  if (!changed) return undefined;
  const named = [product?.naam, building?.naam].filter((one) => one !== undefined).join(', ');
  return reply(scene, ...changed, say(words.complaint.aboutNoted(number, named)));
}

/** A name, not a story: at most five words, and none of who wants or has something. */
const short = (said: string): boolean =>
  said.split(/\s+/).length <= 5 && !/\b(?:ik|we|wij|mijn|kan|wil|graag|is|zijn|doet|i|my|want|need)\b/.test(said);
