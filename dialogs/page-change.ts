import { pageChange } from '../knowledge/own-pages.ts';
import type { Product } from '../knowledge/product.ts';
import { plain } from './answers/answer-type.ts';
import { contextOf } from './asking.ts';
import type { Step } from './effect.ts';
import { begin, settle, withAnswer } from './intake.ts';
import { withNote } from './only-dutch.ts';
import { idle, proceed, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import type { SpokenDesk } from './desk.ts';

/** "De leverancier wijzigt iets", "de prijs van visitekaartjes wordt € 40": a change of the catalogue is a request of its own. */

const what = '(?:prijs|prijzen|tarief|levertijd|voorwaarden|leveringsvoorwaarden|omschrijving|pagina|tekst)';
const supplier =
  /^(?:de|een|onze) (?:leverancier|uitvoerder)\b.*\b(?:wijzigt|wijzigen|verandert|veranderen|past aan|wijziging|verhoogt|verlaagt)\b/;
const announced =
  /^(?:(?:ik wil )?(?:een )?wijziging (?:doorgeven|melden)? ?(?:voor|van|in|aan|op) de (?:pdc|catalogus)|(?:pdc|catalogus)[ -]?wijziging(?: doorgeven)?)\b/;
const field = new RegExp(
  `^(?:de |het )?(${what}) (?:van|voor|bij|over) (?:de |het |een )?(.{2,60}?) (?:verandert|wijzigt|gaat (?:omhoog|omlaag|veranderen)|wordt|worden|is (?:veranderd|gewijzigd)|klopt niet(?: meer)?)(?: (.*))?$`,
);

/** Whether a text tells of a change of the catalogue. */
export const tellsPageChange = (text: string): boolean => {
  const said = plain(text);
  return supplier.test(said) || announced.test(said) || field.test(said);
};

/** The product that a text names: by its name or id, or as the search is sure of. */
export function productNamed(text: string, desk: Pick<SpokenDesk, 'catalogue' | 'search'>): Product | undefined {
  const byId = desk.catalogue.get(text.trim().toLowerCase());
  if (byId) return byId;
  const { outcome, products } = desk.search(text);
  const pages = products.flatMap(({ id }) => desk.catalogue.get(id) ?? []);
  const same = pages.find(({ naam }) => plain(naam) === plain(text));
  return same ?? (outcome === 'found' ? pages[0] : undefined);
}

/** Takes up a change of the catalogue that a text tells of; undefined when it tells of none. */
export function changeOfPage(scene: Scene, text: string): Step | undefined {
  if (!tellsPageChange(text)) return undefined;
  const { desk, reads, words } = scene;
  const person = desk.organisation.personen.find(({ id }) => id === reads.employee.id);
  const owns = Object.values(desk.organisation.catalogus.eigenaars).flat();
  const staff = person !== undefined && (person.rol !== 'medewerker' || owns.includes(person.id));
  const page = desk.catalogue.get(staff ? pageChange.told : pageChange.wished);
  if (!page) return undefined;
  const intake = begin(page, text, reads.newId, contextOf(scene));
  return proceed(
    { ...scene, session: idle(scene.session) },
    page,
    settle(page, asTold(scene, page, intake, text)),
    [withNote(words, page), `**${page.naam}.**`].filter(Boolean).join(' '),
  );
}

/** "vanaf 1 januari", "per direct": when it begins is a question of its own. */
const begins =
  /[,.]?\s*\b(?:vanaf |met ingang van |(?:ingaand )?per (?=direct|\d{1,2}[ -](?:\d|jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec))).*$/i;

/** What a sentence tells of the product and of what it becomes, which no question would hear in it. */
function asTold({ desk }: Scene, page: Product, begun: Intake, typed: string): Intake {
  const text = typed.replace(begins, '');
  const said = field.exec(plain(text))?.[2] ?? /\b(?:van|voor|bij)\s+(?:de |het )?(.{3,60})$/i.exec(text)?.[1];
  const answers = {
    product: said === undefined ? undefined : productNamed(said, desk)?.naam,
    wordt: /\b(?:wordt|worden)\b\s+(.*\S)/i.exec(text)?.[1],
  };
  return Object.entries(answers).reduce((intake, [id, value]) => {
    const question = page.richtvragen.find((one) => one.id === id);
    if (!question || !value) return intake;
    return withAnswer(intake, question, { soort: question.soort, value, text: value, from: 'said' });
  }, begun);
}
