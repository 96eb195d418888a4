import { cutAction } from './compound.ts';
import { isSilent } from './filler.ts';
import { stem } from './stem.ts';
import { readWords, type Word } from './words.ts';

/** Adverbs that may stand inside a phrase: "doet het *ineens* niet". */
const passing = new Set(
  'al ineens opeens plotseling weer steeds nu nou ook nog gewoon helemaal vandaag eens een even zomaar echt gelijk telkens soms vaak heel zo te'.split(
    ' ',
  ),
);
const mostPassing = 2;

/** The phrases of more than one word that mean one thing, found in running text. */
export class Phrases {
  /** By the stem of their first word, longest first. */
  private readonly byStart = new Map<string, { name: string; stems: string[] }[]>();

  /** Learns an entry of the synonyms and returns it as it will stand in a sentence. */
  learn(entry: string): string {
    const words = readWords(entry).map((word) => word.text);
    const name = words.join(' ');
    if (words.length > 1) {
      const stems = words.map(stem);
      const start = stems[0] ?? '';
      const known = this.byStart.get(start) ?? [];
      this.byStart.set(
        start,
        [...known, { name, stems }].sort((a, b) => b.stems.length - a.stems.length),
      );
    }
    return name;
  }

  private startingAt(words: readonly Word[], at: number): { name: string; length: number } | undefined {
    const first = words[at];
    for (const { name, stems } of first ? (this.byStart.get(stem(first.text)) ?? []) : []) {
      let [length, matched, skipped] = [0, 0, 0];
      for (; matched < stems.length; length++) {
        const word = words[at + length];
        if (word?.clause !== first?.clause) break;
        if (word && stem(word.text) === stems[matched]) matched += 1;
        else if (word && matched > 0 && skipped < mostPassing && passing.has(word.text)) skipped += 1;
        else break;
      }
      if (matched === stems.length) return { name, length };
    }
    return undefined;
  }

  /**
   * Makes one word of a known phrase ("doet het niet") and of a compound that was written apart ("vergader zaal"), and
   * two of a compound that ends in what is to happen (pasaanvraag). `stems` are those of the whole vocabulary.
   */
  gather(words: readonly Word[], stems: ReadonlySet<string>, isKnown: (word: string) => boolean): Word[] {
    const gathered: Word[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (!word || word.kind !== 'word') {
        if (word) gathered.push(word);
        continue;
      }
      const phrase = this.startingAt(words, at);
      if (phrase) {
        gathered.push({ ...word, text: phrase.name, name: false });
        at += phrase.length - 1;
        continue;
      }
      const next = words[at + 1];
      if (next?.kind === 'word' && next.clause === word.clause && !isSilent(word.text) && !isSilent(next.text)) {
        const joined = ['', 's'].map((link) => word.text + link + stem(next.text)).find((both) => stems.has(both));
        if (joined !== undefined && joined.length > 5) {
          gathered.push({ ...word, text: joined });
          at += 1;
          continue;
        }
      }
      const cut = stems.has(stem(word.text)) ? undefined : cutAction(word.text, isKnown);
      for (const text of cut ?? [word.text]) gathered.push(cut ? { ...word, text } : word);
    }
    return gathered;
  }
}
