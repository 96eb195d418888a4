import type { Product } from '../knowledge/product.ts';
import type { Message } from './channel.ts';
import type { Scene } from './scene.ts';
import { answerOf } from './self-help.ts';
import { leadTimeOf, priceOf, whatIs } from './interruption.ts';

/** A page of the PDC as an employee reads it: what it is, what it costs, how long it takes, and what they can try themselves. */
export function productPage({ desk, words }: Pick<Scene, 'desk' | 'words'>, product: Product, lead: string): Message {
  const steps = product.zelfhulp.map((step, n) => `${String(n + 1)}. ${step}`).join('\n');
  const answer = answerOf(product, desk.organisation, words);
  const paragraphs = [
    whatIs(product, words),
    answer,
    words.pageCosts(priceOf(product, words)),
    words.pageTakes(leadTimeOf(product, words)),
    steps === '' ? undefined : `${words.tryThis}\n\n${steps}`,
    answer === undefined && product.afhandeling === 'doorverwijzen' ? product.contact.vragen : undefined,
  ].filter((one) => one !== undefined);
  return {
    text: [lead, `**${product.naam}**`, ...paragraphs].join('\n\n'),
    card: { title: product.naam, paragraphs: [lead, ...paragraphs] },
  };
}
