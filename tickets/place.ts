/** Where a storing is, in a form in which two descriptions of the same place are equal. */
export interface Spot {
  building: string;
  /** "kamer 3.12" and "3,12" are both "3.12"; absent where the building says enough. */
  room?: string;
  floor?: string;
  /** What else was said of it, its words in alphabetical order: "pantry". */
  words?: string;
}

const ordinals = 'nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(
  ' ',
);
const roomForm =
  /\b(?:(?:kamer|kmr|ruimte|zaal|lokaal|room)\s+(?:nr\.?\s*|nummer\s*)?)?([a-z]?\d{1,3}[.,-]\d{1,4}[a-z]?)\b/i;
const namedRoom = /\b(?:kamer|kmr|ruimte|zaal|lokaal|room)\s+(?:nr\.?\s*|nummer\s*)?([a-z]?\d{1,4}[a-z]?)\b/i;
const floorForm = new RegExp(
  `\\b(?:(\\d{1,2})(?:e|de|ste|st|nd|rd|th)?\\s+(?:verdieping|etage|verdiep|vloer|floor)|(?:verdieping|etage|floor)\\s+(\\d{1,2})|(${ordinals.join('|')})\\s+(?:verdieping|etage|verdiep|vloer)|op\\s+(?:de\\s+)?(\\d{1,2})(?:e|de|ste)?(?![\\d.,]))\\b`,
  'i',
);
const groundFloor = /\b(?:begane grond|bg|ground floor)\b/i;
/** Words that say nothing of where it is. */
const between = new Set('de het een in op bij naast voor achter van aan te tegenover the at near'.split(' '));

/** A place as it is compared; `within` false: the whole building is one place, as for a lift. Undefined without a building. */
export function spotOf(place: { gebouw?: string; plek?: string }, within: boolean): Spot | undefined {
  const building = place.gebouw?.toUpperCase();
  if (!building) return undefined;
  if (!within || !place.plek) return { building };
  const room = (roomForm.exec(place.plek) ?? namedRoom.exec(place.plek))?.[1]?.replace(/[,-]/, '.').toLowerCase();
  if (room !== undefined) return { building, room };
  const floor = floorIn(place.plek);
  const words = place.plek
    .replace(floorForm, ' ')
    .replace(groundFloor, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !between.has(word))
    .sort()
    .join(' ');
  return { building, ...(floor === undefined ? {} : { floor }), ...(words === '' ? {} : { words }) };
}

function floorIn(text: string): string | undefined {
  if (groundFloor.test(text)) return '0';
  const [, before, after, word, short] = floorForm.exec(text) ?? [];
  if (word !== undefined) return String(ordinals.indexOf(word.toLowerCase()));
  return before ?? after ?? short;
}

/** Whether two places are surely the same. A floor alone is not the pantry on it. */
export const sameSpot = (one: Spot, other: Spot): boolean =>
  one.building === other.building && one.room === other.room && one.floor === other.floor && one.words === other.words;
