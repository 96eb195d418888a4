import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { approverFor, approverQuestion } from './asked-approval.ts';
import type { Reads, SpokenDesk } from './desk.ts';
import { nl } from './nl.ts';
import type { Session } from './session.ts';
import type { Words } from './words.ts';

/** The question who approves, on the pages that need it while the directory cannot tell. */

/**
 * The desk as somebody meets it of whose approver the directory knows nothing: a page that needs an approval asks for it, last, as
 * any other question of it. An intake in which it was asked keeps it.
 */
export function askingWho(desk: SpokenDesk, { intake }: Session, reads: Reads, words: Words): SpokenDesk {
  const { catalogue } = desk;
  // A page is one value during a turn.
  const seen = new Map<string, Product>();
  const asked = (page: Product): boolean => {
    const open = intake?.product === page.id ? intake : undefined;
    if (open?.asking === approverQuestion || open?.answers[approverQuestion]) return true;
    const beneficiary = open?.for?.id ? { id: open.for.id, name: '' } : null;
    return !approverFor(desk, page, { requester: reads.employee, beneficiary }, reads.now);
  };
  return {
    ...desk,
    catalogue: {
      has: (id) => catalogue.has(id),
      get(id) {
        const page = catalogue.get(id);
        if (!page?.akkoord || reads.thread) return page;
        let known = seen.get(id);
        if (!known) seen.set(id, (known = asked(page) ? withQuestion(page, words) : page));
        return known;
      },
    },
  };
}

/** The page with the question behind its own; of an English one its Dutch as well, which the register reads. */
const withQuestion = <Page extends Product & { dutch?: Product }>(page: Page, words: Words): Page => ({
  ...page,
  richtvragen: [...page.richtvragen, questionOf(page, words)],
  ...(page.dutch ? { dutch: withQuestion(page.dutch, nl) } : {}),
});

function questionOf({ akkoord }: Product, { approval, approvers }: Words): Richtvraag {
  return {
    id: approverQuestion,
    soort: 'persoon',
    vraag: approval.whoApproves(approvers[akkoord?.wie ?? 'leidinggevende']),
    kort: approval.approver,
    hint: approval.whoHint,
    waarom: approval.whyWho,
    verplicht: true,
    'weet-ik-niet': true,
    'niet-zelf': true,
    als: akkoord?.als ?? [],
  };
}
