import { begin } from '../../dialogs/intake.ts';
import type { Answer, Intake } from '../../dialogs/session.ts';
import type { Product } from '../../knowledge/product.ts';
import { realDesk } from '../harness/real-desk.ts';
import { context } from './answers/asked.ts';

export const { catalogue } = await realDesk();
export const lamp = catalogue.get('storing-verlichting')!;

/** A product that asks these questions. */
export const page = (richtvragen: Product['richtvragen'], version = 'v1'): Product => ({
  ...lamp,
  richtvragen,
  version,
});

/** An answer to a question that was put. */
export const answer = (value: unknown, soort = 'tekst'): Answer => ({
  soort,
  value,
  text: String(value),
  from: 'asked',
});

/** An intake of it in which nothing was said yet. */
export const empty = (product: Product): Intake => begin(product, '', 'i1', context());
