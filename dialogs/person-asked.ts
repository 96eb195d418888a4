import { besideAsking } from '../knowledge/intent.ts';
import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { plain } from './answers/answer-type.ts';
import { firstThis } from './another-need.ts';
import { askForHuman } from './callback.ts';
import { confidentialPage } from './confidential.ts';
import type { Step } from './effect.ts';
import { idle, type Scene } from './scene.ts';
import type { Intake, Session } from './session.ts';
import { takeUp } from './take-up.ts';

/** Somebody asks for a person in words of their own: "kan ik iemand spreken over mijn beamer". */

/** What is confidential is for no colleague to read: who asks for a person with it hears where they can go, as ever. */
export function personAsked(scene: Scene, typed: string, offered?: Session['offered']): Step {
  const page = confidentialPage(typed, scene.desk);
  if (page) return referred(scene, page, typed);
  const help = typeof offered === 'object' && 'human' in offered ? offered.human : {};
  return askForHuman(scene, typed === '' ? help : { ...help, asked: typed });
}

function referred(scene: Scene, page: Product, typed: string): Step {
  const { intake } = scene.session;
  const product = intake && scene.desk.catalogue.get(intake.product);
  if (product) return firstThis(scene, product, intake, page, typed);
  return takeUp({ ...scene, session: idle(scene.session) }, page, typed);
}

/** Nothing else is said: "een mens graag". */
export const onlyAsksPerson = ({ search }: Pick<Scene['desk'], 'search'>, text: string): boolean =>
  search(text).intent === 'human' && besideAsking(text) === '';

const wants = /\b(?:kan|kun|mag|wil|zou|graag|can|could|may|want|like)\b/;
const speaks = /\b(?:spreken|praten|chatten|doorverbonden|doorverbinden|verbinden|talk|speak|chat)\b/;
const somebody =
  /\b(?:mens|persoon|medewerker|iemand|frontoffice|servicedesk|helpdesk|human|person|someone|somebody)\b/;
const demands = /\b(?:geef|give) (?:me|mij|ons|us)\b/;
/** With one of these a meeting can be meant: only who says nothing else asks for a person. */
const colleague = /\b(?:collega|colleague)\b/;

/** Whether a sentence in the middle of something asks in so many words to speak to a person. */
export function asksToSpeak({ search }: Pick<Scene['desk'], 'search'>, text: string): boolean {
  const said = plain(text);
  if (demands.test(said)) return search(text).intent === 'human';
  const whom = somebody.test(said) || (colleague.test(said) && besideAsking(text) === '');
  return whom && wants.test(said) && speaks.test(said) && search(text).intent === 'human';
}

/** Whether a sentence in the middle of an intake asks for a person, and is no answer. Where a story is asked for, one that tells anything may be. */
export function asksPerson({ desk }: Scene, product: Product, { asking }: Intake, text: string): boolean {
  if (!asksToSpeak(desk, text)) return false;
  const open = product.richtvragen.find(({ id }) => id === asking);
  return open === undefined || !asksStory(open) || besideAsking(text) === '';
}

const asksStory = (question: Richtvraag): boolean =>
  question.soort === 'lange-tekst' || (question.soort === 'tekst' && question['uit-zin']);
