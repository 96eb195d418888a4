import { isAngry } from '../dialogs/anger.ts';
import { plain } from '../dialogs/answers/answer-type.ts';

/** How somebody sounds, for who takes the chat: a hint, heard from words and not judged. */
export type Mood = 'angry' | 'worried' | 'hurried' | 'calm';

const worried =
  /\b(?:ik maak me (?:echt |heel |grote )?zorgen|(?:ik ben )?(?:bang|wanhopig|in paniek|ten einde raad|radeloos|overstuur)|paniek|stress|gestrest|ik weet (?:het )?(?:echt )?niet meer|worried|desperate|panicking|scared|stressed)\b/;
const hurried =
  /\b(?:spoed(?:je|geval|klus)?|dringend\w*|haast|zo snel mogelijk|(?:het )?(?:moet|kan) (?:nu|meteen|direct|vandaag nog)|nu meteen|per direct|asap|urgent\w*|as soon as possible|right now|in a hurry)\b|\bover (?:een )?(?:kwartier|half ?uur|(?:vijf|tien|5|10|15|20) minuten)\b/;

/** What is heard in something that was said; undefined when it is nothing in particular. */
function heardIn(text: string): Mood | undefined {
  const said = plain(text);
  if (isAngry(text)) return 'angry';
  if (worried.test(said)) return 'worried';
  return hurried.test(said) ? 'hurried' : undefined;
}

/** The mood after something is said: what was heard before stays until something else is. */
export const moodAfter = (before: Mood, text: string): Mood => heardIn(text) ?? before;
