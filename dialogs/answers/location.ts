import type { Building, Organisation } from '../../knowledge/organisation.ts';
import { englishPlaceWords, placeInEnglish } from './english-places.ts';
import type { Employee } from '../desk.ts';
import { mentions, plain, type AnswerType, type Context, type QuestionOf, type Reading } from './answer-type.ts';
import { askWhich, chosenFrom, optionsIn } from './either.ts';

/** A place: a building of the organisation, and where in it. */
export interface Place {
  gebouw?: string;
  plek?: string;
}

const room =
  /\b(?:kamer|kmr|ruimte|zaal|lokaal|vergaderzaal|vergaderkamer)\s+(?:nr\.?\s*|nummer\s*)?((?:\d{1,3}[.,-])?\d{1,4}[a-z]?|[a-z]\d?[.-]?\d{1,4})\b/i;
const bareRoom =
  /(?:^|(?<!(?:\b(?:om|van|tot|tussen|en|vanaf|half|euro)|€)\s*)(?<![\d.,-]))(\d{1,2}\.\d{2,3}[a-z]?)(?![\d.,-]*\d|\s*(?:uur|u\b|euro|tot))/i;
const floorWords = 'begane grond|kelder|souterrain|dakterras|zolder';
const floor = new RegExp(
  `\\b((?:\\d{1,2}(?:e|de|ste)|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|bovenste|onderste)\\s+(?:verdieping|etage|verdiep|vloer)|(?:verdieping|etage)\\s+-?\\d{1,2}|${floorWords})\\b`,
  'i',
);
/** "op de 2e", without the noun. */
const shortFloor = /\bop de (\d{1,2}(?:e|de|ste))(?=$|[\s,.;]*(?:$|in\b|van\b|bij\b|naast\b|[a-z]\d{2}\b|[,.;]))/i;
const spots =
  'kantine|restaurant|bedrijfsrestaurant|receptie|balie|hal|centrale hal|entree|ingang|garage|parkeergarage|parkeerterrein|fietsenstalling|fietsenkelder|lift|trappenhuis|gang|pantry|keuken|keukentje|kitchenette|toilet|toiletten|wc|herentoilet|damestoilet|archief|repro|serverruimte|magazijn|kleedkamer|kolfkamer|stilteruimte|bibliotheek|koffiehoek|koffiecorner|printerhoek|vergaderzaal';
const spot = new RegExp(`\\b(?:in|op|bij|naast|voor|achter|tegenover|van)\\s+((?:de|het|een)\\s+(?:${spots}))\\b`, 'i');

const buildingsIn = (text: string, organisation: Organisation): Building[] => {
  const said = plain(text);
  return organisation.gebouwen.filter((building) =>
    [building.code, building.naam, ...building.ook].some((name) => mentions(said, name)),
  );
};

/** "niet B20 maar B30": what is denied is not meant. */
const withoutDenied = (text: string) => text.replace(/\b(?:niet|geen|not) (?:in )?\S+ (?:maar|but)\b/i, ' ');

/** The building that a text names; of several it is not sure which is meant. "niet B20 maar B30" names one. */
function buildingIn(text: string, organisation: Organisation): Building | undefined {
  const [only, ...others] = buildingsIn(
    text.replace(/\b(?:niet|geen|not) (?:in )?\S+(?= maar| but)/i, ' '),
    organisation,
  );
  return others.length === 0 ? only : undefined;
}

/** The place within a building that a text surely names. */
function placeIn(text: string): string | undefined {
  const level =
    floor.exec(text)?.[1] ??
    (shortFloor.exec(text)?.[1] ? `${shortFloor.exec(text)?.[1] ?? ''} verdieping` : undefined);
  const numbered = room.exec(text)?.[0] ?? roomNumber(bareRoom.exec(text)?.[1]);
  const known = spot.exec(text)?.[1]?.replace(/^(de|het|een)\s+/i, '');
  const found = [numbered ?? known, level].filter((part) => part !== undefined);
  return found.length > 0 ? found.join(', ').toLowerCase() : undefined;
}

const roomNumber = (digits: string | undefined) => (digits === undefined ? undefined : `kamer ${digits}`);

function complete(
  place: Place,
  question: QuestionOf<'locatie'>,
  { organisation, words: { answers: say } }: Context,
): Exclude<Reading, { is: 'problem' }> {
  const codes = organisation.gebouwen.map((building) => building.code);
  if (!place.gebouw) return { is: 'part', part: place, ask: say.whichBuilding, choices: codes };
  if (question.precisie === 'plek' && !place.plek) return { is: 'part', part: place, ask: say.whereIn(place.gebouw) };
  return { is: 'answer', value: place };
}

const here = (place: Place, building: string | undefined): Place =>
  place.gebouw === undefined && building !== undefined ? { ...place, gebouw: building } : place;

/** Replies that are words, but not of a place. */
const noPlace = /^(ja|nee|neen|ok|oke|nvt|daar|hoezo|geen|niks|niets|yes|no|none|there|nothing|\W*)$/;
/** Where the employee sits, as far as the directory knows. */
const ownPlace =
  /^(?:hier|bij (?:mij|ons)|(?:in )?(?:mijn|m'n|ons|het) (?:eigen )?gebouw|waar ik (?:zit|werk)|(?:op |in )?(?:mijn|m'n|onze) (?:eigen )?(?:werkplek|plek|kamer|bureau|kantoor))$/;
/** The same of whom it is for. */
const theirPlace =
  /^(?:(?:daar )?bij (?:hem|haar|hen)|(?:in )?(?:zijn|z'n|haar|hun) (?:eigen )?gebouw|waar (?:hij|zij|ze) (?:zit|werkt)|(?:op |in )?(?:zijn|z'n|haar|d'r|hun) (?:eigen )?(?:werkplek|plek|kamer|bureau|kantoor))$/;
/** Outside every building: as a whole reply, and in passing. */
const elsewhere =
  /^(?:ik (?:zit|werk|ben) )?(?:nu |vandaag )?(thuis|vanuit huis|vanaf huis|onderweg)(?: (?:nu|vandaag))?$/;
const worksElsewhere = /\b(?:zit|werk|werken|ben) (?:nu |vandaag )?(thuis|vanuit huis|vanaf huis|onderweg)\b/;

/** Words that make a sentence tell of a place. */
const placeWords = new RegExp(
  `\\b(?:${spots}|gebouw|kamer|kmr|ruimte|zaal|lokaal|verdieping|etage|verdiep|vloer|bureau|werkplek|plek|balkon|dak|deur|raam|hoek|vleugel|zijde|kantoortuin|afdeling|room|floor|building|desk|bij|naast|tegenover|achter|buiten|beneden|boven|thuis|${englishPlaceWords})\\b`,
  'i',
);
const opensOtherwise =
  /^(?:ja|nee|neen|ok|oke|prima|hoezo|waarom|wat|wie|hoe|hoeveel|wanneer|ik (?:wil|heb|moet|zoek|kan|ga|krijg|vind|denk|weet)|kan|kun|kunnen|mag|moet|weet|geen idee|maakt|misschien|dank|bedankt|er is|er zijn|het is (?:stuk|kapot|dringend)|graag|morgen|overmorgen|vandaag|gisteren|volgende|hallo|hoi)(?![\p{L}])/u;
const mostWords = 9;

/** A question, a yes or no, a day or a sentence about something else is no place, unless it names one. */
function isSomethingElse(reply: string, organisation: Organisation): boolean {
  if (buildingsIn(reply, organisation).length > 0 || placeIn(reply) !== undefined) return false;
  const said = plain(reply);
  if (reply.trim().endsWith('?')) return true;
  if (placeWords.test(said)) return false;
  return opensOtherwise.test(said) || said.split(' ').length > mostWords;
}

/** Two buildings were named: which of them? */
function whichBuilding(
  several: Building[],
  reply: string,
  before: Place,
  question: QuestionOf<'locatie'>,
  context: Context,
): Reading {
  const plek = question.precisie === 'plek' ? (placeIn(reply) ?? before.plek) : undefined;
  const options = several.map(({ code, naam, ook }) => ({
    text: code,
    value: { gebouw: code, ...(plek ? { plek } : {}) } satisfies Place,
    ook: [naam, ...ook],
  }));
  return askWhich(context.words.answers.which(several.map(({ code }) => code)), options, before);
}

/** Where: "B30 kamer 3.12", "3e verdieping bij de lift". The employee's own building fills in a missing one. */
export const location: AnswerType<QuestionOf<'locatie'>> = {
  read(reply, question, context, part) {
    const { organisation, employee } = context;
    const say = context.words.answers;
    const left = optionsIn(part);
    const chosen = left && chosenFrom(reply, left);
    if (chosen) return complete(chosen.value as Place, question, context);
    const before = ((left ? left.rest : part) ?? {}) as Place;
    // What only lacks its building is asked for that, whatever else was said.
    const lost = before.plek === undefined && isSomethingElse(reply, organisation);
    if (noPlace.test(plain(reply)) || lost) return { is: 'problem', hint: question.hint ?? say.placeHint };
    const outside = question.precisie === 'plek' ? elsewhere.exec(plain(reply))?.[1] : undefined;
    if (outside) return { is: 'answer', value: { plek: outside } };
    const several = buildingsIn(reply, organisation);
    if (several.length > 1 && !buildingIn(reply, organisation))
      return whichBuilding(several, reply, before, question, context);
    if (ownPlace.test(plain(reply))) return atPlaceOf(context.speaker ?? employee, before, question, context);
    if (context.speaker && theirPlace.test(plain(reply))) return atPlaceOf(employee, before, question, context);
    const building = buildingIn(reply, organisation);
    const unknown = unknownCode(reply, organisation);
    const codes = organisation.gebouwen.map((one) => one.code);
    if (!building && unknown) return { is: 'problem', hint: say.unknownCode(unknown, codes.join(', ')) };
    const free = freePlace(withoutDenied(reply), building);
    const wanted = question.precisie === 'plek';
    const plek = wanted ? (inOwnWords(free) ?? before.plek) : undefined;
    const gebouw = building?.code ?? before.gebouw;
    const place: Place = { ...(gebouw ? { gebouw } : {}), ...(plek ? { plek } : {}) };
    if (!gebouw && !plek) return { is: 'problem', hint: question.hint ?? say.chooseBuilding(codes.join(', ')) };
    if (before.plek && !building && wanted) return { is: 'problem', hint: say.unknownBuilding(codes.join(', ')) };
    return complete(wanted && plek && !before.plek ? here(place, employee.building) : place, question, context);
  },
  spot(sentence, question, context) {
    const { organisation, employee } = context;
    const building = buildingIn(sentence, organisation);
    const plek = question.precisie === 'plek' ? placeIn(sentence) : undefined;
    const outside = question.precisie === 'plek' ? worksElsewhere.exec(plain(sentence))?.[1] : undefined;
    if (!building && !plek && outside) return { is: 'answer', value: { plek: outside } };
    if (!building && !plek) return undefined;
    const place: Place = { ...(building ? { gebouw: building.code } : {}), ...(plek ? { plek } : {}) };
    const own = plek && !unknownCode(sentence, organisation);
    return complete(own ? here(place, employee.building) : place, question, context);
  },
  amend(text, question, { organisation }, current) {
    const building = buildingIn(text, organisation);
    const before = current as Place;
    const plek = question.precisie === 'plek' ? narrowed(before.plek, placeIn(text)) : undefined;
    if (!building && !plek) return undefined;
    return {
      is: 'answer',
      value: { ...before, ...(building ? { gebouw: building.code } : {}), ...(plek ? { plek } : {}) },
    };
  },
  show(value, _question, { organisation, words }) {
    const { gebouw, plek: said } = value as Place;
    const plek = said !== undefined && words.language === 'en' ? placeInEnglish(said) : said;
    return [organisation.gebouwen.find((building) => building.code === gebouw)?.code ?? gebouw, plek]
      .filter(Boolean)
      .join(', ');
  },
  choices: (question, { organisation }) =>
    question.precisie === 'gebouw' ? organisation.gebouwen.map(({ code }) => ({ title: code, value: code })) : [],
};

/** A bare room number is called a room, "de 3e" a floor; everything else stays as it was said. */
function inOwnWords(free: string | undefined): string | undefined {
  if (free !== undefined && /^(?:\d{1,2}[.,]\d{2,3}[a-z]?|\d{1,4})$/i.test(free)) return roomNumber(free);
  return free?.replace(
    /^(?:de )?(\d{1,2}(?:e|de|ste))(?= |$)(?! (?:verdieping|etage|verdiep|vloer))/i,
    '$1 verdieping',
  );
}

/** A floor said of a place that is known ("pantry") belongs with it, and the other way round; a room replaces it. */
function narrowed(known: string | undefined, said: string | undefined): string | undefined {
  if (!known || !said) return said;
  const [before, now] = [floor.exec(known)?.[0], floor.exec(said)?.[0]];
  if (now === said && before === undefined && !/\d/.test(known)) return `${known}, ${said}`;
  if (before === known && now === undefined && !/\d/.test(said)) return `${said}, ${known}`;
  return said;
}

/** A code like that of a building, but of none that there is: "B99". */
function unknownCode(text: string, organisation: Organisation): string | undefined {
  const codes = organisation.gebouwen.map(({ code }) => code.toUpperCase());
  const letters = new Set(codes.map((code) => code.charAt(0)));
  const named = [...text.matchAll(/(?<!\b(?:kamer|ruimte|zaal|lokaal|vak|plek)\s+)\b([a-z])\d{2}\b/gi)];
  return named.map(([code]) => code.toUpperCase()).find((code) => letters.has(code.charAt(0)) && !codes.includes(code));
}

/** "hier", "bij haar": the building and room of somebody, as far as they are known. */
function atPlaceOf(
  { building, room }: Employee,
  before: Place,
  question: QuestionOf<'locatie'>,
  context: Context,
): Reading {
  const plek =
    question.precisie === 'plek' ? (before.plek ?? (room === undefined ? undefined : roomNumber(room))) : undefined;
  const place = here({ ...before, ...(plek ? { plek } : {}) }, building);
  return place.gebouw === undefined && place.plek === undefined
    ? { is: 'problem', hint: question.hint ?? context.words.answers.buildingAndRoom }
    : complete(place, question, context);
}

/** What is left of a reply when the building is taken out: a place in the employee's own words. */
function freePlace(reply: string, building: Building | undefined): string | undefined {
  let rest = reply.replace(/\p{Extended_Pictographic}\p{Emoji_Modifier}?\u{FE0F}?/gu, '').trim();
  for (const name of building ? [building.naam, building.code, ...building.ook] : [])
    rest = rest.replace(
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:gebouw\\s+)?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
        'iu',
      ),
      ' ',
    );
  rest = rest
    .replace(
      /^[\s,.;-]*(?:(?:het|de) +(?=,)[\s,]*)?(?:(?:het|dat|die|deze|hij|zij|ze|ik|wij|we) (?:is|ben|zijn|zit|zitten|staat|staan|ligt|liggen|hangt|hangen|werkt|werk|werken) )?(?:(?:in|op|te)\s+(?!front\b)|bij\s+(?!de |het |een |mij|ons))*|[\s,.;-]+$/gi,
      '',
    )
    .trim();
  // What is left of "het trappenhuis van B50" and "the main building, third floor".
  rest = rest.replace(/(?:[\s,]+(?:in|van|op|bij|te|of|at|on|the))+$/i, '').replace(/^(?:the|of)\s*,\s*/i, '');
  return /[\p{L}\d]{1}/u.test(rest) && rest.length <= 120 ? rest : undefined;
}
