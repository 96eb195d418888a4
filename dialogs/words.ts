import { deskHereEn } from './desk-en.ts';
import { deskHereNl } from './desk-nl.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The languages in which the desk speaks. Dutch is the default; Flemish is Dutch. */
export type Language = 'nl' | 'en';

/** Everything that is said outside the PDC, in one language. Dutch sets the shape; English has to follow it. */
export type Words = Sayable<typeof nl>;

/** Where Dutch has one sentence or another, every language has sentences of its own. */
type Sayable<T> = T extends (...told: infer Told) => string
  ? (...told: Told) => string
  : T extends string
    ? T
    : { [Phrase in keyof T]: Sayable<T[Phrase]> };

const spoken: Record<Language, Words> = { nl, en };

/** The same where a person of the desk can come to the chat. */
const withDesk: Record<Language, Words> = { nl: { ...nl, ...deskHereNl }, en: { ...en, ...deskHereEn } };

/** The words of a language; `desk`: a person of the desk can come to this chat. */
export const wordsOf = (language: Language, desk = false): Words => (desk ? withDesk : spoken)[language];
