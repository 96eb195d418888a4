import type { Knowledge } from '../../knowledge/catalogue.ts';
import { buildSearch, type Candidate, type Finding, type Intent } from '../../knowledge/search.ts';
import { Misuse, readArgs, refuseWords, type Command } from './command.ts';
import { loadKnowledge } from './knowledge.ts';
import { answerLines } from './search-batch.ts';

/** Finds the product for one text, or with --batch for every line of standard input. */
export const search: Command = async (args, io) => {
  const { values, positionals } = readArgs(args, { batch: { type: 'boolean' } });
  const text = positionals.join(' ');
  if (values.batch) refuseWords(positionals);
  else if (text.trim() === '') throw new Misuse('Zet de tekst waarnaar je zoekt tussen aanhalingstekens.');
  const known = await loadKnowledge(io.settings().knowledgeDir);
  const find = buildSearch(known.catalogue, known.synonyms);
  if (values.batch) await answerLines(io, find);
  else io.stdout.write(`${say(find(text), known)}\n`);
  return 0;
};

const said: Record<Intent, string> = {
  human: 'iemand wil een mens spreken',
  status: 'iemand vraagt hoe het met een melding staat',
  greeting: 'iemand groet',
  thanks: 'iemand bedankt',
  cancel: 'iemand wil stoppen',
};

function say(finding: Finding, known: Knowledge): string {
  const line = ({ id, score }: Candidate) =>
    `  ${score.toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}  ${known.catalogue.get(id)?.naam ?? id} (${id})`;
  switch (finding.outcome) {
    case 'found':
      return `Gevonden:\n${finding.products.map(line).join('\n')}`;
    case 'choose':
      return `Niet zeker, voorgelegd worden:\n${finding.products.map(line).join('\n')}`;
    case 'none':
      return 'Niets gevonden. Voeg bij een product een voorbeeld of zoekwoord toe als dit wel gevonden moet worden.';
    case 'intent':
      return `Geen product: ${said[finding.intent]}.`;
  }
}
