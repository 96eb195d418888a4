/** How people write what they say. Written out before anything else looks at it. */
const spoken = Object.fromEntries(`m'n mijn|mn mijn|mij'n mijn|z'n zijn|zn zijn|d'r haar|'t het|t het|'n een|'k ik|k ik|kheb ik heb|kben ik ben|kwil ik wil
  |ne een|nen een|nie niet|ni niet|neit niet|nt niet|da dat|wa wat|zo'n zo een|zoon zoon|ff even|effe even|effen even|efkes even|eve even
  |ie hij|'ie hij|das dat is|is't is het|heb't heb het|k'heb ik heb|'s morgens|u u|gij jij|ge jij|uwe je|jullie jullie|ma maar|mss misschien
  |aub alsjeblieft|alstublieft alsjeblieft|svp alsjeblieft|pls alsjeblieft|plz alsjeblieft|please alsjeblieft
  |thx bedankt|tnx bedankt|thanx bedankt|thnx bedankt|bdankt bedankt|dankje bedankt|dankjewel bedankt|dankuwel bedankt|dank bedankt
  |idd inderdaad|iig in ieder geval|bv bijvoorbeeld|bijv bijvoorbeeld|nr nummer|tel telefoon|verd verdieping|afd afdeling|w8 wacht|ww wachtwoord
  |wachtw wachtwoord|verg vergadering|pc pc|vd van de|vh van het|ivm vanwege|mbt over|tbv voor|obv op basis van|o.a onder andere
  |i'm ik ben|it's it is|doesn't does not|doesnt does not|isn't is not|isnt is not|can't can not|cant can not|don't do not|dont do not
  |won't will not|wont will not|i've i have|what's what is|where's where is|there's there is|didn't did not|haven't have not`
    .split('|')
    .map((pair) => {
    const [said = '', ...written] = pair.trim().split(' ');
    return [said, written.join(' ')];
}));
const place = /^(?:[a-z]{0,2}\d+(?:[.,:/-]\d+)*(?:e|de|ste|u|uur|h|x|p|pers|st|m|cm|am|pm|kg|mb|gb)?|\d+[.,:]\d+[a-z]?)$/;
const paper = /^a[0-6]$/;
const ticket = /^m-?\d{4}-?\d{3,}$/;
// eslint-disable-next-line no-control-regex -- all of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;
/** Lower case without accents or curly quotes; what every comparison of words rests on. */
export function plain(text) {
    if (ascii.test(text))
        return text.replaceAll('`', "'").toLowerCase();
    return text
        .replace(/[‘’´`]/g, "'")
        .replace(/ĳ/gi, 'ij')
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase();
}
/** "wi-fi" is one word, "ict-storing" two: short parts belong to their neighbour. */
function hyphens(piece) {
    const parts = piece.split(/[-–/]/).filter(Boolean);
    if (parts.length < 2)
        return parts;
    return parts.some((part) => part.length < 3) && !piece.includes('/') ? [parts.join('')] : parts;
}
/** Cuts a message into words. Never fails; an empty or wordless text gives an empty list. */
export function readWords(message) {
    const text = message
        .slice(0, 4000)
        .replace(/[‘’´`]/g, "'")
        .replace(/https?:\/\/\S+|\S+@\S+\.\S+/g, ' , ');
    const words = [];
    let clause = 0;
    let opening = true;
    for (const [piece] of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}'&+-]*(?:\/\p{L}+)*|'\p{L}+|\p{N}[\p{L}\p{N}.,:/-]*|[.,!?;:()\n"…]+/gu)) {
        if (!/[\p{L}\p{N}]/u.test(piece)) {
            clause += 1;
            opening = /[.!?\n…]/.test(piece);
            continue;
        }
        const low = plain(piece).replace(/^[.,:/-]+|[.,:/-]+$/g, '');
        const capital = /^\p{Lu}/u.test(piece) && !opening && !/^\p{Lu}{2,}/u.test(piece);
        opening = false;
        if (/^\d{1,2}(?:e|de|ste)$/.test(low))
            words.push({ text: 'verdieping', kind: 'word', name: false, clause });
        else if (ticket.test(low))
            words.push({ text: low, kind: 'ticket', name: false, clause });
        else if (place.test(low) && !paper.test(low))
            words.push({ text: low, kind: 'number', name: false, clause });
        else
            for (const part of Object.hasOwn(spoken, low) ? (spoken[low] ?? low).split(' ') : hyphens(low)) {
                const bare = part.replace(/['&+]/g, '');
                if (bare)
                    words.push({ text: bare, kind: 'word', name: capital, clause });
            }
        if (/[.!?…]$/.test(piece))
            [clause, opening] = [clause + 1, true];
        else if (/[,:]$/.test(piece))
            clause += 1;
    }
    return words;
}
const vowel = /[aeiouy]/;
/** Words whose last letters look like an ending and are none. */
const whole = /(?:plaats|fiets|wens|kans|grens|mens|lens|arts|koorts|gids|toets|rits|gips|adres|proces|succes|congres|expres|fles|les|mes)$/;
/** Plurals with a long vowel of words with a short one. */
const shortened = {
    dagen: 'dag',
    daken: 'dak',
    wegen: 'weg',
    gaten: 'gat',
    glazen: 'glas',
    bladen: 'blad',
    paden: 'pad',
    sloten: 'slot',
    vaten: 'vat',
    steden: 'stad',
    leden: 'lid',
    lade: 'lade',
    lades: 'lade',
    schepen: 'schip',
    kinderen: 'kind',
    eieren: 'ei',
};
const closed = /^([^aeiouy]*)([aeou])([^aeiouywx])$/;
const stems = new Map();
/**
 * The stem of a word: plural and inflection off, long and short vowels spelt in one way (zalen → zaal, bonen → boon,
 * bonnen → bon, brieven → brief). Good enough for the English words of the office.
 */
export function stem(word) {
    const before = stems.get(word);
    if (before !== undefined)
        return before;
    const found = shortened[word] ?? strip(word);
    if (stems.size >= 50_000)
        stems.clear();
    stems.set(word, found);
    return found;
}
function strip(word) {
    let rest = word;
    if (rest.length > 4 && !whole.test(rest))
        rest = rest
            .replace(/([^aeiouyjs])s$/, '$1')
            .replace(/([^aeious])es$/, '$1e')
            .replace(/([^aeiou]|e)os$/, '$1o');
    const plural = rest;
    if (/(?:ee|ie)en$/.test(rest))
        rest = rest.slice(0, -2);
    else if (rest.length > 4 && /(?:[^aeiouy]|[aeou]i|[aeou]y)en$/.test(rest) && vowel.test(rest.slice(0, -2)))
        rest = rest.slice(0, -2);
    else if (rest.length > 3 && /[^aeiou]e$/.test(rest) && vowel.test(rest.slice(0, -1)))
        rest = rest.slice(0, -1);
    if (rest !== plural)
        rest = closed.test(rest)
            ? rest.replace(closed, '$1$2$2$3')
            : rest.replace(/([^aeiou])([aou])([^aeiouywx])$/, '$1$2$2$3');
    if (rest !== word && rest.length > 4 && !whole.test(rest) && /[^aeiouyjs]s$/.test(rest))
        rest = rest.slice(0, -1);
    if (rest.length > 3)
        rest = rest.replace(/([^aeiou])\1$/, '$1');
    if (rest !== word)
        rest = rest.replace(/v$/, 'f').replace(/([aeiourn])z$/, '$1s');
    return rest.replace(/([aeiouy].*[^aeiou])ee([^aeiou])$/, '$1e$2').replace(/([aeiouy].*[tds])oor$/, '$1or');
}
/** Forms that no rule reaches. */
const irregular = Object.fromEntries(`verloren verliezen|verloor verliezen|verlies verliezen|gestolen stelen|stal stelen|gebroken breken|brak breken|gevallen vallen|viel vallen
  |gekocht kopen|kocht kopen|gebracht brengen|bracht brengen|gezocht zoeken|zocht zoeken|gevonden vinden|vond vinden|begonnen beginnen
  |begon beginnen|gelopen lopen|liep lopen|gereden rijden|reed rijden|gesprongen springen|sprong springen|gelekt lekken|gescheurd scheuren
  |vergeten vergeten|vergat vergeten|geschoten schieten|gesloten sluiten|gestonken stinken|stonk stinken|gezien zien|zag zien|gegeten eten
  |at eten|gebeten bijten|gekregen krijgen|kreeg krijgen|genomen nemen|nam nemen|gesproken spreken|sprak spreken|gestuurd sturen
  |verhuisd verhuizen|gereisd reizen|gevlogen vliegen|vloog vliegen|ontslagen ontslaan|gegaan gaan|ging gaan|gebleven blijven|bleef blijven
  |gehangen hangen|hing hangen|gegeven geven|gaf geven|gedaan doen|deed doen|geweest zijn|gehad hebben|gehesen hijsen|geschreven schrijven
  |vertrokken vertrekken|vertrok vertrekken|gebogen buigen|geknepen knijpen|gedronken drinken|bedorven bederven
  |broke breken|broken breken|stolen stelen|lost verliezen|keys sleutel|mice muis`
    .split('|')
    .map((pair) => pair.trim().split(' ')));
const particles = 'aan|af|achter|bij|binnen|dicht|door|in|kwijt|langs|los|mee|na|neer|om|onder|op|open|over|rond|samen|schoon|tegen|terug|toe|uit|vast|voor|weg|weer';
const participle = new RegExp(`^(${particles})?ge(.{2,}?)(?:t|d|en)$`);
const infinitive = new RegExp(`^(${particles})te(.{3,}en)$`);
/** Drops a double last consonant: zaall → zaal. */
const single = (word) => word.replace(/([^aeiou])\1$/, '$1');
/**
 * What else a word may be a form of, likeliest first: diminutives, verbs, comparatives, nouns of action.
 * Guesses, so only to be believed where the vocabulary knows them.
 */
export function forms(word) {
    const found = [];
    const add = (...guesses) => found.push(...guesses.filter((guess) => guess.length > 2));
    const known = irregular[word];
    if (known)
        add(known);
    const one = word.replace(/s$/, '');
    const small = /^(.{2,}?)(etje|tje|pje|kje|je|eke|ske|ke)$/.exec(one);
    if (small?.[1]) {
        const base = small[1];
        const end = small[2];
        if (end === 'etje' || end === 'eke')
            add(`${base}et`, single(base), base);
        if (end === 'kje')
            add(`${base}ng`, `${base}k`);
        if (end === 'ke' || end === 'ske')
            add(base, base.replace(/s$/, ''));
        if (end === 'tje')
            add(base, `${base}t`, base.replace(/([aou])\1$/, '$1'));
        if (end === 'pje')
            add(base, `${base}p`);
        if (end === 'je')
            add(base);
    }
    if (/[au]s$/.test(word))
        add(one);
    const done = participle.exec(word);
    if (done)
        add((done[1] ?? '') + (done[2] ?? ''));
    const toDo = infinitive.exec(word);
    if (toDo)
        add((toDo[1] ?? '') + (toDo[2] ?? ''));
    if (/^.{3,}(?:te|de)$/.test(word))
        add(word.replace(/(?:te|de)$/, ''));
    if (/^(?:be|ver|ont|her|over|onder).{2,}d$/.test(word))
        add(word.slice(0, -1));
    if (/[^aeiou]t$|(?:aa|ee|oo|uu|ie|ij|ui|ou|eu|oe|ei)t$/.test(word))
        add(word.slice(0, -1));
    if (/.{3,}ing(?:en)?$/.test(word))
        add(word.replace(/ing(?:en)?$/, 'en'), word.replace(/ing(?:en)?$/, ''));
    const more = /^(warm|koud|heet|fris|droog|donker|hoog|lag|laag|hog|viez|vuil|oud|nieuw|zwaar|ruim|zacht|hard|stil|druk)(?:er|ere|ste|st)$/.exec(word);
    if (more?.[1])
        add(more[1]);
    if (/.{3,}(?:ed|ing)$/.test(word))
        add(word.replace(/(?:ed|ing)$/, ''));
    return [...new Set(found)];
}
//# sourceMappingURL=words.js.map