/** What a message consists of: words, and things that say something but name no product (numbers, rooms, times). */
export interface Word {
  /** In lower case, without accents, spoken forms written out. */
  text: string;
  kind: 'word' | 'number' | 'ticket';
  /** Probably a name: a capital in the middle of a sentence. */
  name: boolean;
  /** Which part of the message it stands in; commas and full stops part. */
  clause: number;
  /** Which sentence; only full stops and the like part. */
  sentence: number;
}

/** How people write what they say. Written out before anything else looks at it. */
const spoken: ReadonlyMap<string, readonly string[]> = new Map(
  `m'n mijn|mn mijn|mij'n mijn|z'n zijn|zn zijn|d'r haar|'t het|t het|'n een|'k ik|k ik|kheb ik heb|kben ik ben|kwil ik wil
  |ne een|nen een|nie niet|ni niet|neit niet|nt niet|da dat|wa wat|zo'n zo een|zoon zoon|ff even|effe even|effen even|efkes even|eve even
  |ie hij|'ie hij|das dat is|is't is het|heb't heb het|k'heb ik heb|'s des|u u|gij jij|ge jij|uwe je|jullie jullie|ma maar|mss misschien
  |aub alsjeblieft|alstublieft alsjeblieft|svp alsjeblieft|pls alsjeblieft|plz alsjeblieft|please alsjeblieft
  |thx bedankt|tnx bedankt|thanx bedankt|thnx bedankt|bdankt bedankt|dankje bedankt|dankjewel bedankt|dankuwel bedankt|dank bedankt
  |ht het|t het|idd inderdaad|iig in ieder geval|bv bijvoorbeeld|bijv bijvoorbeeld|nr nummer|tel telefoon|verd verdieping|afd afdeling|w8 wacht|ww wachtwoord
  |wachtw wachtwoord|verg vergadering|pc pc|vd van de|vh van het|ivm vanwege|mbt over|tbv voor|obv op basis van|o.a onder andere
  |i'm ik ben|it's it is|doesn't does not|doesnt does not|isn't is not|isnt is not|can't can not|cant can not|don't do not|dont do not
  |won't will not|wont will not|i've i have|what's what is|where's where is|there's there is|didn't did not|haven't have not`
    .split('|')
    .map((pair) => {
      const [said = '', ...written] = pair.trim().split(' ');
      return [said, written];
    }),
);

/** Things of the office that are shown instead of named. Faces and thumbs say nothing about what is needed and are passed over. */
const shown: ReadonlyMap<string, string> = new Map(
  '🖨 printer|💻 laptop|🖥 scherm|🖱 muis|⌨ toetsenbord|📱 telefoon|☎ telefoon|📞 telefoon|📧 mail|📶 wifi|🔌 stekker|🔋 accu|💡 lamp|🔑 sleutel|🗝 sleutel|🚪 deur|🪟 raam|🪑 stoel|🚽 toilet|🚻 toilet|🚰 kraan|🚿 douche|☕ koffie|🍽 lunch|🥪 broodjes|🎂 taart|💐 bloemen|🪴 plant|🚲 fiets|🚗 auto|🅿 parkeren|🚕 taxi|🚆 trein|✈ vlucht|🏨 hotel|📦 pakket|🗑 prullenbak|🧹 schoonmaak|🐭 muizen|🐁 muizen|🐜 mieren|🥶 koud|🥵 warm'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

const place =
  /^(?:[a-z]{0,2}\d+(?:[.,:/-]\d+)*(?:e|de|ste|u|uur|h|x|p|pers|st|m|cm|am|pm|kg|mb|gb)?|\d+[.,:]\d+[a-z]?)$/;
const paper = /^a[0-6]$/;
const ticket = /^m-?\d{4}-?\d{3,}$/;

const ascii = /^[\x00-\x7f]*$/;

/** Lower case without accents or curly quotes; what every comparison of words rests on. */
export function plain(text: string): string {
  if (ascii.test(text)) return text.replaceAll('`', "'").toLowerCase();
  return text
    .replace(/[‘’´`]/g, "'")
    .replace(/ĳ/gi, 'ij')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

/** "wi-fi" is one word, "ict-storing" two: short parts belong to their neighbour. */
function hyphens(piece: string): string[] {
  if (!/[-–/]/.test(piece)) return [piece];
  const parts = piece.split(/[-–/]/).filter(Boolean);
  if (parts.length < 2) return parts;
  return parts.some((part) => part.length < 3) && !piece.includes('/') ? [parts.join('')] : parts;
}

const pieces =
  /\p{Extended_Pictographic}|\p{L}[\p{L}\p{M}\p{N}'&+-]*(?:\/\p{L}+)*|'\p{L}+|\p{N}[\p{L}\p{N}.,:/-]*|[.,!?;:()\n"…]+/gu;
/** The same for ASCII, several times as fast. */
const asciiPieces = /[a-z][a-z0-9'&+-]*(?:\/[a-z]+)*|'[a-z]+|[0-9][a-z0-9.,:/-]*|[.,!?;:()\n"]+/gi;
const longest = 4000;

/** Cuts a message into words. Never fails; an empty or wordless text gives an empty list, a very long one is cut off. */
export function readWords(message: string): Word[] {
  let text = message.slice(0, longest);
  const simple = ascii.test(text);
  if (!simple) text = text.replace(/[‘’´]/g, "'");
  if (text.includes('@') || text.includes('://')) text = text.replace(/https?:\/\/\S+|\S+@\S+\.\S+/g, ' , ');
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  let opening = true;
  const add = (word: string, kind: Word['kind'], name = false) =>
    words.push({ text: word, kind, name, clause, sentence });
  for (const piece of text.match(simple ? asciiPieces : pieces) ?? []) {
    const first = piece.charCodeAt(0);
    if (/^[.,!?;:()\n"…]/.test(piece)) {
      clause += 1;
      opening = /[.!?\n…]/.test(piece);
      if (opening) sentence += 1;
      continue;
    }
    if (first > 127 && /^\p{Extended_Pictographic}/u.test(piece)) {
      const thing = shown.get(piece);
      if (thing) add(thing, 'word');
      continue;
    }
    const low = plain(piece);
    if (first >= 48 && first <= 57) {
      const bare = low.replace(/[.,:/-]+$/, '');
      if (/^\d{1,2}(?:e|de|ste)$/.test(bare)) add('verdieping', 'word');
      else add(bare, place.test(bare) ? 'number' : 'word');
      if (/[.!?]$/.test(low)) [clause, sentence, opening] = [clause + 1, sentence + 1, true];
      else if (/[,:]$/.test(low)) clause += 1;
      continue;
    }
    const capital = low !== piece && !opening && /^\p{Lu}(?!\p{Lu})/u.test(piece);
    opening = false;
    const written = spoken.get(low);
    if (written) for (const part of written) add(part, 'word', capital);
    else if (/\d/.test(low) && !paper.test(low) && ticket.test(low)) add(low, 'ticket');
    else if (/\d/.test(low) && !paper.test(low) && place.test(low)) add(low, 'number');
    else
      for (const part of hyphens(low)) {
        const bare = part.replace(/['&+]/g, '');
        if (bare) add(bare, 'word', capital);
      }
  }
  return words;
}
