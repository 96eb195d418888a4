import { withoutMasks } from '../../knowledge/anonymous.ts';
import type { Knowledge } from '../../knowledge/catalogue.ts';
import { NotEditable, withEntry, withValue } from '../../knowledge/edit-page.ts';
import { plainText } from '../../knowledge/lookalikes.ts';
import type { SourceFile } from '../../knowledge/page-file.ts';
import { replay } from '../../knowledge/replay.ts';
import { decideProposal, proposalById, type Proposal } from '../../storage/gaps.ts';
import { Misuse, type Io } from './command.ts';
import { Refusal } from '../refusal.ts';
import { withDatabase } from './database.ts';
import { knowledgeIn, readFiles } from './knowledge.ts';
import { frozenFile, sayReplay, sentencesFor } from './replay.ts';
import { writeFiles } from '../write-files.ts';

interface Wishes {
  as?: string | undefined;
  product?: string | undefined;
  tekst?: string | undefined;
  bij?: string | undefined;
  scorecard?: string | undefined;
  force?: boolean | undefined;
}

/** What is added where. */
interface Addition {
  file: SourceFile;
  /** The product that it changes; a synonym changes them all. */
  product?: string;
  /** In words, for the operator. */
  what: string;
}

/**
 * Adds what a proposal teaches to the file of a product or to the synonyms, after it was replayed against the scorecard.
 * Nothing else in the file changes. Refused, without any change, when it makes the scorecard worse.
 */
export async function acceptProposal(id: number, wishes: Wishes, io: Io): Promise<number> {
  const kind = wishes.as ?? 'voorbeeld';
  if (kind !== 'voorbeeld' && kind !== 'zoekwoord' && kind !== 'synoniem')
    throw new Misuse(`--as kent "${kind}" niet; kies voorbeeld, zoekwoord of synoniem.`);
  if (kind === 'synoniem' && !wishes.bij) throw new Misuse('Zeg met --bij bij welk woord het synoniem hoort.');
  if (kind !== 'synoniem' && wishes.bij) throw new Misuse('De optie --bij hoort alleen bij --as synoniem.');
  if (kind !== 'voorbeeld' && !wishes.tekst) throw new Misuse(`Zeg met --tekst welk woord het ${kind} wordt.`);
  const folder = io.settings().knowledgeDir;
  const files = await readFiles(folder);
  const before = knowledgeIn(files);
  return withDatabase(io, async (db) => {
    const proposal = await proposalById(db, id);
    if (!proposal) throw new Refusal([`Voorstel ${String(id)} is er niet; kijk met "pdc gaps" welke er zijn.`]);
    if (proposal.decision !== null)
      throw new Refusal([
        `Over voorstel ${String(id)} is al beslist (${proposal.decision === 'accepted' ? 'overgenomen' : 'weggelegd'}).`,
      ]);
    const text = (wishes.tekst ?? withoutMasks(proposal.said)).trim();
    if (!/\p{L}/u.test(text)) throw new Refusal(['Er blijft geen zin over; zeg met --tekst hoe het voorbeeld luidt.']);
    const added =
      kind === 'synoniem'
        ? synonym(files, before, text, wishes.bij ?? '')
        : entry(files, before, kind, text, productOf(proposal, wishes, before));
    const changed = files.map((file) => (file.name === added.file.name ? added.file : file));
    const after = knowledgeIn(changed);
    const path = wishes.scorecard ?? frozenFile;
    const sentences = await sentencesFor(text, path, before).catch((error: unknown) => {
      if (wishes.force && error instanceof Refusal) return [];
      throw error;
    });
    const outcome = replay(before, after, sentences, added.product);
    if (sentences.length > 0) io.stdout.write(`${sayReplay(outcome).join('\n')}\n`);
    if (outcome.worse && !wishes.force)
      throw new Refusal([
        'Zo wordt het zoeken slechter. Er is niets veranderd.',
        'Kies andere woorden met --tekst, of zet het door met --force.',
      ]);
    await writeFiles(folder, [added.file]);
    await decideProposal(db, id, 'accepted', io.now());
    io.stdout.write(`${added.what}\n`);
    const [first] = outcome.ask(proposal.said).products;
    io.stdout.write(`De zin "${proposal.said}" vindt nu ${first ? first.id : 'nog niets'}.\n`);
    return 0;
  });
}

function productOf(proposal: Proposal, wishes: Wishes, { catalogue }: Knowledge): string {
  if (proposal.why === 'unanswered' && wishes.product === undefined)
    throw new Refusal([
      `Dit is een vraag waar pdc/${proposal.offered[0] ?? '<product>'}.yaml geen antwoord op gaf. Zet het antwoord in die pagina`,
      `en leg het voorstel weg met: pdc gaps reject ${String(proposal.id)}. Is het toch een voorbeeld, zeg dan met --product waarvan.`,
    ]);
  const id = wishes.product ?? proposal.chosen;
  if (id === undefined)
    throw new Refusal(['Niemand koos hier een product; zeg met --product bij welk product het hoort.']);
  if (!catalogue.has(id)) throw new Refusal([`Product "${id}" is er niet; kijk in de map pdc hoe het heet.`]);
  return id;
}

function entry(
  files: readonly SourceFile[],
  { catalogue }: Knowledge,
  kind: 'voorbeeld' | 'zoekwoord',
  text: string,
  product: string,
): Addition {
  const field = kind === 'voorbeeld' ? 'voorbeelden' : 'zoekwoorden';
  const same = (one: string) => plainText(one) === plainText(text);
  const owners = [...catalogue.values()].filter((page) => page[field].some(same)).map(({ id }) => id);
  if (owners.includes(product)) throw new Refusal([`"${text}" staat al bij de ${field} van ${product}.`]);
  if (kind === 'voorbeeld' && owners[0] !== undefined)
    throw new Refusal([`"${text}" staat al bij de voorbeelden van ${owners[0]}; haal het daar eerst weg.`]);
  const file = files.find(({ name }) => new RegExp(`^pdc/${product}\\.ya?ml$`).test(name))!;
  return {
    product,
    file: { ...file, text: edited(file, () => withEntry(file.text, [field], text)) },
    what: `"${text}" staat nu bij de ${field} van ${file.name}.`,
  };
}

function synonym(files: readonly SourceFile[], { synonyms }: Knowledge, text: string, word: string): Addition {
  const file = files.find(({ name }) => name === 'synonyms.yaml') ?? { name: 'synonyms.yaml', text: 'groepen: []\n' };
  const lower = (one: string) => one.toLowerCase();
  const at = synonyms.groepen.findIndex((group) => lower(group.woord) === lower(word));
  const group = synonyms.groepen[at];
  if ([group?.woord ?? word, ...(group?.ook ?? [])].map(lower).includes(lower(text)))
    throw new Refusal([`"${text}" staat al bij "${word}".`]);
  const next = () =>
    group
      ? withEntry(file.text, ['groepen', at, 'ook'], text)
      : synonyms.groepen.length === 0
        ? withValue(file.text, ['groepen'], [{ woord: word, ook: [text] }])
        : withValue(file.text, ['groepen', synonyms.groepen.length], { woord: word, ook: [text] });
  return {
    file: { ...file, text: edited(file, next) },
    what: `"${text}" staat nu in synonyms.yaml bij "${word}"${group ? '' : ', een nieuwe groep'}.`,
  };
}

function edited(file: SourceFile, edit: () => string): string {
  try {
    return edit();
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error;
    throw new Refusal([`${file.name} kan ik niet veilig wijzigen bij "${error.message}"; zet het er zelf in.`]);
  }
}
