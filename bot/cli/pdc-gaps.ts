import type { Catalogue } from '../../knowledge/catalogue.ts';
import { countOpenProposals, decideProposal, openProposals, type Proposal } from '../../storage/gaps.ts';
import { Misuse, readArgs, refuseWords, type Command } from './command.ts';
import { Refusal } from '../refusal.ts';
import { withDatabase } from './database.ts';
import { loadKnowledge } from './knowledge.ts';
import { acceptProposal } from './pdc-gaps-accept.ts';
import { table } from './table.ts';

/** More does not fit a screen; the line above the table counts everything. */
const limit = 200;

/** Lists what employees said and where it should have led, per owner; or takes one over, or puts some away. */
export const pdcGaps: Command = async (args, io) => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArgs(args, {
    as: text,
    product: text,
    tekst: text,
    bij: text,
    scorecard: text,
    force: { type: 'boolean' },
  });
  const [verb, ...words] = positionals;
  if (verb === 'accept') {
    const [number, ...more] = words;
    refuseWords(more);
    return acceptProposal(idOf(number), values, io);
  }
  const [option] = Object.keys(values);
  if (option !== undefined) throw new Misuse(`De optie --${option} hoort alleen bij accept.`);
  if (verb === 'reject') {
    if (words.length === 0) throw new Misuse('Zet achter reject een of meer nummers.');
    const ids = words.map(idOf);
    const gone = await withDatabase(io, async (db) => {
      const decided: boolean[] = [];
      for (const id of ids) decided.push(await decideProposal(db, id, 'rejected', io.now()));
      return ids.filter((_, at) => !decided[at]);
    });
    const done = ids.length - gone.length;
    if (done > 0) io.stdout.write(`${done === 1 ? '1 voorstel' : `${String(done)} voorstellen`} weggelegd.\n`);
    if (gone.length > 0)
      throw new Refusal(gone.map((id) => `Voorstel ${String(id)} is er niet, of er is al over beslist.`));
    return 0;
  }
  if (verb !== undefined) throw new Misuse(`"${verb}" kan hier niet; kies accept of reject, of niets voor de lijst.`);
  const { catalogue, organisation } = await loadKnowledge(io.settings().knowledgeDir);
  const { proposals, total } = await withDatabase(io, async (db) => ({
    proposals: await openProposals(db, limit),
    total: await countOpenProposals(db),
  }));
  if (proposals.length === 0) {
    const why = organisation.leren ? '' : ' Loket bewaart ze alleen met "leren: true" in organisation.yaml.';
    io.stdout.write(`Er zijn geen voorstellen.${why}\n`);
    return 0;
  }
  const shown = total > limit ? ` Dit zijn de ${String(limit)} die het vaakst voorkwamen.` : '';
  io.stdout.write(`Voorstellen: ${String(total)}.${shown}\n`);
  for (const [owner, own] of byOwner(proposals, catalogue)) {
    io.stdout.write(`\n${owner}\n`);
    io.stdout.write(table(['nummer', 'keer', 'wat er gebeurde', 'product', 'zin'], own.map(cells)));
  }
  io.stdout.write('\nOvernemen: pdc gaps accept <nummer>. Wegleggen: pdc gaps reject <nummer> [nummer …]\n');
  return 0;
};

function idOf(word: string | undefined): number {
  if (word === undefined || !/^[1-9]\d{0,14}$/.test(word))
    throw new Misuse(`"${word ?? ''}" is geen nummer van een voorstel; kijk met "pdc gaps" welke er zijn.`);
  return Number(word);
}

export const reasons: Record<Proposal['why'], string> = {
  chosen: 'gekozen na een vraag',
  'none-of-these': 'geen van deze',
  'something-else': 'toch iets anders',
  'not-found': 'niets gevonden',
  unanswered: 'vraag zonder antwoord',
};

const nobody = 'Nog van niemand';

/** Owners in the order of their most frequent proposal; what belongs to no product comes last. */
function byOwner(proposals: readonly Proposal[], catalogue: Catalogue): [string, Proposal[]][] {
  const owners = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const owner = catalogue.get(proposal.chosen ?? proposal.offered[0] ?? '')?.eigenaar ?? nobody;
    owners.set(owner, [...(owners.get(owner) ?? []), proposal]);
  }
  return [...owners].sort(([a], [b]) => Number(a === nobody) - Number(b === nobody));
}

function cells({ id, times, why, chosen, offered, said }: Proposal): string[] {
  const others = offered.filter((one) => one !== chosen).join(', ');
  const product = chosen === undefined ? `niet: ${others}` : others === '' ? chosen : `${chosen} (niet: ${others})`;
  return [
    String(id),
    String(times),
    reasons[why],
    why === 'not-found' ? '' : why === 'unanswered' ? offered.join(', ') : product,
    said,
  ];
}
