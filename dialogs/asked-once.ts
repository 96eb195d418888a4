import type { Finding, Search } from '../knowledge/search.ts';

/** A message is looked at in several ways, as one need and as two; the search is asked once for the same words. */
export function askedOnce(search: Search): Search {
  const answers = new Map<string, Finding>();
  return (text) => {
    let answer = answers.get(text);
    if (!answer) answers.set(text, (answer = search(text)));
    return answer;
  };
}
