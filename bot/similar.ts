import type { Desk } from '../dialogs/desk.ts';
import { isPrivate } from '../dialogs/in-thread.ts';
import { suggestedFirst, type Similar } from '../desk/suggestions.ts';
import type { About } from '../desk/takeover.ts';
import { isSilent } from '../knowledge/filler.ts';
import { readWords } from '../knowledge/words.ts';
import { stemOf } from '../knowledge/stem.ts';
import type { Queryable } from '../storage/db.ts';
import { solvedLately } from '../storage/solved.ts';
import { withoutPersons } from './learning.ts';

/** Tickets like what a chat is about, solved lately: for who has it. No names of other people, and nothing that is between them and the desk. */

const most = 3;
/** How far back, in days. */
const lately = 90;
/** The longest that is told of how one was solved. */
const longest = 200;

export async function similarTo(db: Queryable, about: About, desk: Desk, now: Date): Promise<Similar[]> {
  const page = suggestedFirst(about, desk);
  if (!page || isPrivate(page)) return [];
  const since = new Date(now.getTime() - lately * 86_400_000);
  const found = await solvedLately(db, page.id, wordsIn(about), since, most);
  return found.map(({ number, title, how, requester, beneficiary }) => {
    const words = withoutPersons(how, desk, beneficiary === null ? [requester] : [requester, beneficiary]);
    return { number, title, how: words.length > longest ? `${words.slice(0, longest)} …` : words };
  });
}

/** The words that tell what is the matter, as far as they are the same in other forms. */
function wordsIn({ said, answers }: About): string[] {
  const words = readWords([said, ...answers.map(({ text }) => text)].join(' '))
    .filter(({ text, kind }) => kind === 'word' && text.length >= 4 && !isSilent(text))
    .map(({ text }) => stemOf(text));
  return [...new Set(words)].slice(0, 30);
}
