import type { Button, Card, Input, Message } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { withoutMasks } from '../knowledge/anonymous.ts';
import { fields, isField, textOf, type Field } from '../knowledge/page-edit.ts';
import type { Product } from '../knowledge/product.ts';
import { toldOf, type Item } from './owner-items.ts';
import { ownerNl as said } from './owner-nl.ts';

/** The card on which who goes over pages decides, one thing at a time: what is pressed brings the next. */

/** The name of the card of somebody; the last that was sent. */
export const ownerCard = (person: string): string => `pdc:${person}`;

export interface Showing {
  today: string;
  /** How many come after it. */
  more: number;
  /** What is said first. */
  lead?: string | undefined;
  /** A text of the page is being changed, or it is asked which. */
  editing?: Field | 'which';
  /** What is wrong, by input, and what was filled in. */
  wrong?: Readonly<Record<string, string>>;
  filled?: Readonly<Record<string, string>>;
}

export const dayNamed = (day: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );

/** What sort of card it is, for its title and what can be typed. */
type Sort = 'herzien' | 'voorstel' | 'zoek' | 'vraag' | 'wijziging';
const sortOf = (item: Item): Sort =>
  item.kind !== 'voorstel'
    ? item.kind
    : item.proposal.why === 'unanswered' && item.page
      ? 'vraag'
      : item.proposal.chosen === undefined || !item.page
        ? 'zoek'
        : 'voorstel';

const press = (item: Item, value: string): Button['press'] => ({ do: 'pdc', ref: item.key, value });
const versionOf = ({ page }: Item): string => page?.version ?? '';

/** Most products that can be chosen from. */
const mostProducts = 300;

/** All products, the likely ones first. */
function productChoices(desk: Desk, likely: readonly string[]): { title: string; value: string }[] {
  const first = likely.flatMap((id) => desk.catalogue.get(id) ?? []);
  const rest = [...desk.catalogue.values()].sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  return [...new Set([...first, ...rest])].slice(0, mostProducts).map(({ id, naam }) => ({ title: naam, value: id }));
}

/** What a card shows before it can be pressed. */
interface Face {
  paragraphs: string[];
  facts?: { label: string; value: string }[];
  inputs?: Input[];
  buttons: Button[];
}

function faceOf(item: Item, desk: Desk, showing: Showing): Face {
  const { buttons } = said;
  const later: Button = { title: buttons.later, press: press(item, 'later') };
  switch (item.kind) {
    case 'herzien':
      return {
        paragraphs: [said.due(item.page.naam, dayNamed(item.on), item.on <= showing.today)],
        facts: factsOf(item.page, ['omschrijving', 'prijs', 'levertijd', 'leveringsvoorwaarden', 'vragen']),
        buttons: [
          { title: buttons.holds, press: press(item, `accept:${versionOf(item)}`), style: 'primary' },
          { title: buttons.edit, press: press(item, 'edit') },
          later,
        ],
      };
    case 'voorstel':
      return proposalFace(item, desk, showing, later);
    case 'wijziging':
      return changeFace(item, desk, showing, later);
  }
}

function proposalFace(item: Extract<Item, { kind: 'voorstel' }>, desk: Desk, showing: Showing, later: Button): Face {
  const { buttons } = said;
  const { proposal, page } = item;
  const { times, said: sentence } = proposal;
  const no: Button = { title: buttons.no, press: press(item, 'no') };
  const sort = sortOf(item);
  if (sort === 'vraag' && page)
    return {
      paragraphs: [said.unanswered(times, sentence, page.naam)],
      facts: factsOf(page, ['omschrijving', 'antwoord']),
      buttons: [{ title: buttons.answer, press: press(item, 'field:antwoord'), style: 'primary' }, later, no],
    };
  const example: Input = {
    kind: 'text',
    id: 'tekst',
    label: said.example,
    value: showing.filled?.['tekst'] ?? withoutMasks(sentence),
    ...wrongIn(showing, 'tekst'),
  };
  const accept: Button = { title: buttons.accept, press: press(item, 'accept'), style: 'primary', sends: true };
  if (sort === 'voorstel' && page)
    return {
      paragraphs: [said.chosen(times, sentence, page.naam)],
      inputs: [example],
      buttons: [accept, later, no],
    };
  const near = desk.search(sentence).products.map(({ id }) => id);
  return {
    paragraphs: [page ? said.notThis(times, sentence, page.naam) : said.lost(times, sentence)],
    inputs: [whichProduct(desk, near, showing), example],
    buttons: [accept, later, no],
  };
}

function changeFace(item: Extract<Item, { kind: 'wijziging' }>, desk: Desk, showing: Showing, later: Button): Face {
  const { buttons } = said;
  const { ticket, page } = item;
  const what = showing.filled?.['veld'] ?? toldOf(ticket, 'wat') ?? '';
  const from = toldOf(ticket, 'vanaf');
  const now = page ? (isField(what) ? [what] : (['omschrijving', 'prijs', 'levertijd'] as const)) : [];
  return {
    paragraphs: [said.told(ticket.requester.name, ticket.number, page?.naam)],
    facts: [
      ...now.map((field) => ({
        label: said.now(said.fields[field].toLowerCase()),
        value: (page && textOf(page, field)) || said.empty,
      })),
      { label: said.becomes, value: toldOf(ticket, 'wordt') ?? said.empty },
      ...(from ? [{ label: said.from, value: dayNamed(from) }] : []),
    ],
    inputs: [
      ...(page
        ? []
        : [
            whichProduct(
              desk,
              desk.search(toldOf(ticket, 'product') ?? '').products.map(({ id }) => id),
              showing,
            ),
          ]),
      {
        kind: 'choice',
        id: 'veld',
        label: said.field,
        ...(isField(what) ? { value: what } : {}),
        choices: fields.map((field) => ({ title: said.fields[field], value: field })),
        ...wrongIn(showing, 'veld'),
      },
      {
        kind: 'lines',
        id: 'tekst',
        label: said.text,
        value: showing.filled?.['tekst'] ?? toldOf(ticket, 'wordt') ?? '',
        ...wrongIn(showing, 'tekst'),
      },
      { kind: 'text', id: 'reden', label: said.reason, ...wrongIn(showing, 'reden') },
    ],
    buttons: [
      { title: buttons.carryOut, press: press(item, `accept:${versionOf(item)}`), style: 'primary', sends: true },
      later,
      { title: buttons.refuse, press: press(item, 'no'), sends: true },
    ],
  };
}

const wrongIn = ({ wrong }: Showing, id: string) => (wrong?.[id] === undefined ? {} : { error: wrong[id] });

const whichProduct = (desk: Desk, likely: readonly string[], showing: Showing): Input => ({
  kind: 'choice',
  id: 'product',
  label: said.which,
  ...(showing.filled?.['product'] ? { value: showing.filled['product'] } : {}),
  choices: productChoices(desk, likely),
  ...wrongIn(showing, 'product'),
});

const factsOf = (page: Product, shown: readonly Field[]): { label: string; value: string }[] =>
  shown.flatMap((field) => {
    const value = textOf(page, field);
    return value === '' ? [] : [{ label: said.fields[field], value }];
  });

/** The page with one of its texts open, or the question which. */
function editFace(item: Item, page: Product, field: Field | 'which', showing: Showing): Face {
  const { buttons } = said;
  const back: Button = { title: buttons.back, press: press(item, 'show') };
  if (field === 'which')
    return {
      paragraphs: [`**${page.naam}**`, said.restInFile(page.id)],
      buttons: [...fields.map((one) => ({ title: said.fields[one], press: press(item, `field:${one}`) })), back],
    };
  const save = press(item, `save:${field}:${page.version}`);
  return {
    paragraphs: [`**${page.naam}**`],
    inputs: [
      {
        kind: 'lines',
        id: 'tekst',
        label: said.newText(said.fields[field]),
        value: showing.filled?.['tekst'] ?? textOf(page, field),
        ...wrongIn(showing, 'tekst'),
      },
    ],
    buttons: [{ title: buttons.save, press: save, style: 'primary', sends: true }, back],
  };
}

export function itemMessage(item: Item, desk: Desk, showing: Showing): Message {
  const { editing, lead, more } = showing;
  const open = editing && item.page ? { page: item.page, field: editing } : undefined;
  const face = open ? editFace(item, open.page, open.field, showing) : faceOf(item, desk, showing);
  const sort = sortOf(item);
  const title = open ? said.title.wijzigen : said.title[sort];
  const typing =
    open && open.field !== 'which'
      ? said.typing.veld(said.fields[open.field].toLowerCase())
      : said.typing[open ? 'wijzigen' : sort];
  // Facts of a card stand above its text: here they come behind what they are of.
  const facts = (face.facts ?? []).map(({ label, value }) => `**${label}:** ${value}`);
  const paragraphs = [...(lead ? [lead] : []), ...face.paragraphs, ...facts];
  const problems = Object.values(showing.wrong ?? {});
  const note = `${said.more(more)} ${typing}`;
  const card: Card = {
    title,
    paragraphs,
    ...(face.inputs ? { inputs: face.inputs } : {}),
    note,
    buttons: face.buttons,
  };
  return { text: [`**${title}**`, ...paragraphs, ...problems, note].join('\n\n'), card };
}

/** The card once nothing is left on it. */
export const doneMessage = (lead: string | undefined, text: string): Message => {
  const paragraphs = [...(lead ? [lead] : []), text];
  return { text: paragraphs.join('\n\n'), card: { title: said.title.klaar, paragraphs } };
};
