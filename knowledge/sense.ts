import type { Kind } from './product.ts';

/** What the sentence does, apart from what it is about: KWIS with aanvraag and compliment (domain.md 3). */
export type Sense = Kind;

/** "De lamp doet het niet", "de deur wil maar niet open": the verb and "niet" may stand far apart. */
const fails =
  /\b(?:werkt?|werken|werkte|werkende|functioneert?|functioneren|doet?|doen|deed|start|starten|brandt?|branden|sluit|sluiten|opent|reageert|reageren|laadt|laden|print|printen|spoelt|draait|koelt|verwarmt|scant|klikt|piept|rijdt|beweegt|stopt|blijft|blijven|lukt|lukte|gelukt|kan|kunnen|kom|komt|krijg|krijgen|krijgt|zie|zien|hoor|horen|wil|gaat|gaan|ging|gingen|past|klopt|vindt|herkent|herkend|accepteert|pakt)\b(?:(?! (?:dat|of|maar|want|hoe|waar|wat|wie) )[^,]){0,60} niet\b/;

const broken = new RegExp(
  `\\b(?:${[
    'kapot(?:te)?|kaduuk|(?<!een )stuk(?! of)|stukgegaan|defecte?|storing(?:en)?|hapert|haperen|hapering|sputtert|kuren|mankement\\w*|gesneuveld|overleden|begeven|naar de knoppen|naar de klote|naar de vaantjes',
    'beschadig\\w*|schade|gebroken|gebarsten|barst(?:en)?|scheur(?:en)?|gescheurd|afgebroken|losgekomen|losgelaten|(?:zit|zitten|ligt|liggen|hangt|hangen|laat|laten|is|zijn|raakt|schiet|komt|staat|half|er) (?:\\w+ ){0,3}los|scheef|wiebel\\w*|wankel\\w*|doorgezakt',
    'lek|lekt|lekken|lekkage|druppelt|druipt|druppel\\w*|overstrom\\w*|overloopt|loopt over|loopt niet door|verstopt|verstopping|klemt|klem|knippert|knipperen|flikkert|flikkeren|flakkert',
    'vastgelopen|loopt vast|loopt steeds vast|zit vast|zit klem|bevroren|crasht|crashen|gecrasht|uitgevallen|valt (?:\\w+ )?uit|viel uit|weggevallen|valt (?:\\w+ )?weg|doorgebrand|gesprongen|versleten|foutmelding|error|fout',
    'buiten werking|buiten gebruik|plat|eruit gevlogen|ligt eruit|piept|kraakt|rammelt|bromt|zoemt|kortsluiting|zwart beeld|zwart scherm|blauw scherm|op zwart|geblokkeerd',
    'vies|vieze|vuil|vuile|smerig\\w*|goor|gore|stink\\w*|stank|ranzig|plakkerig|plakt|gemorst|vlek(?:ken)?|overvol|volle? bak\\w*|beschimmeld|schimmel',
    'te (?:warm|koud|heet|fris|benauwd|droog|donker|vochtig)|bloedheet|snikheet|ijskoud|steenkoud|bevriezen|vries|zweten|tocht|tochtig',
    'kwijt|kwijtgeraakt|verloren|verlies|gestolen|gejat|gepikt|foetsie|verdwenen|zoekgeraakt|(?:is|zijn|ben) (?:\\w+ )?(?:weg|zoek)',
    'broken|out of order|not working|leaking|leaks|stuck|lost|stolen|dirty|flickering|too (?:hot|cold)|crashed|fails|failed|freezing',
    'geen (?:\\w+ )?(?:beeld|geluid|licht|stroom|internet|netwerk|wifi|verbinding|bereik|water|signaal|kiestoon|ontvangst|verwarming|papier|zeep|koffie|toner|spanning)',
  ].join('|')})\\b`,
);

const wanted =
  /\b(?:ik wil(?: graag)?|wij willen|we willen|willen we|wil ik|wilde ik|ik wou|zou(?:den)? (?:ik|we|wij) (?:\w+ )?(?:willen|graag)|(?:ik|we|wij) zou(?:den)? (?:\w+ ){0,2}(?:willen|graag)|graag|nodig|aanvra\w+|aangevraagd|vraag \w+ aan|bestel\w*|reserve\w+|gereserveerd|boek|boeken|geboekt|lenen|leen|uitlenen|huren|regelen|geregeld|aanmeld\w*|aan te vragen|mag (?:ik|er|we|wij)|mogen (?:we|wij)|kunnen (?:jullie|we|wij)|kan (?:ik|iemand|er) (?:\w+ ){0,6}(?:krijgen|hebben|lenen|komen|brengen|halen|maken|regelen|bestellen|reserveren)|extra|nieuwe?|erbij|vervangend\w*|i need|we need|i want|i would like|need a|order|book|request|new|can i (?:get|have|borrow))\b/;

const asked =
  /^(?:(?:hoi|hallo|goedemorgen|goedemiddag|dag|vraag|vraagje|ik|even|een|en|hey|hi|ja|ok|oke|beste|collega|collegas|nog) ){0,5}(?:hoe|wat|wanneer|waar|welke?|wie|waarom|waarvoor|hoeveel|hoelang|is het mogelijk|mag je|kun je ook|hebben (?:we|jullie|wij)|hebt u|how|what|when|where|who|which|why|is it possible|do (?:we|you))\b|\b(?:weet (?:je|jij|iemand|u|jullie)|wil (?:graag )?weten|vraag ?(?:je|tje)? over|vroeg me af|vraag me af|uitleg\w*|uitleggen|informatie over|info over|hoe (?:kan|moet|werkt|vraag|kom|stel|gaat dat|zit het|laat)|waar (?:kan|vind|moet|staat|is|zit|haal)|wat kost|wat zijn de|snap niet|begrijp niet)\b/;

const complained =
  /\b(?:klacht(?:en)?|klagen|beklag|ontevreden|belachelijk|schandalig|schande|teleurgesteld|teleurstell\w*|boos|woest|onacceptabel|niet normaal|waardeloos|slechte? (?:service|ervaring|geholpen|bediend|behandeld)|slecht geholpen|onvrede|ergernis|erger me|ergeren|onbeschoft|onvriendelijk|bot behandeld|genoeg van|het (?:\w+ )?(?:zat|beu)|niet (?:\w+ )?(?:blij|tevreden)|spuugzat|al (?:twee|drie|vier|vijf|\d+|zo vaak|meerdere|ettelijke) ?(?:keer|maal|weken|dagen|maanden|x)|voor de (?:zoveelste|derde|vierde|tweede) keer|nog (?:steeds|altijd) (?:niets|niks|geen (?:reactie|antwoord|oplossing))|niemand (?:komt|gekomen|reageert|geweest|heeft gereageerd|gezien|opgepakt|belt|teruggebeld)|niet (?:teruggebeld|komen opdagen|nagekomen|serieus)|complain\w*|unacceptable|dissatisfied|terrible service)\b/;

const praised =
  /\b(?:compliment\w*|pluim|petje af|chapeau|hulde|lof|geweldig\w* (?:geholpen|gedaan|service|werk)|(?:super|heel|zeer|erg|ontzettend|fantastisch|uitstekend|perfect|zo) (?:goed|snel|vriendelijk|fijn|aardig|netjes) (?:geholpen|opgelost|geregeld|gedaan|bediend)|bedanken voor|goed werk|goed gedaan|top gedaan|kudos|great (?:job|work|service)|(?<!niet )(?<!niet zo )(?:blij|tevreden) (?:met|over) (?:de|jullie|het|hoe))\b/;

const wished =
  /\b(?:idee|ideetje|suggestie|voorstel|verbeterpunt|verbetervoorstel|tip|zou(?:den)? (?:\w+ ){0,4}(?:leuk|fijn|handig|mooi|prettig|goed|tof|beter|slim|gezellig|top) (?:zijn|vinden)|misschien (?:kunnen|is het|een idee|kan|zou)|is het geen idee|waarom (?:hebben we|is er|komt er|doen we|zetten) (?:\w+ )?(?:geen|niet)|kunnen we niet (?:een|wat)|wens|het lijkt (?:me|mij|ons) (?:leuk|fijn|handig|goed)|suggestion|idea)\b/;

const signs: readonly (readonly [Sense, (text: string) => boolean])[] = [
  [
    'storing',
    (text) =>
      broken.test(text) ||
      fails.test(text) ||
      /\b(?:does|do|is|can|will|did) not (?:\w+ )?(?:work|working|open|close|start|turn|print|connect|load|log|respond)/.test(
        text,
      ),
  ],
  ['aanvraag', (text) => wanted.test(text)],
  ['informatie', (text) => asked.test(text)],
  ['klacht', (text) => complained.test(text)],
  ['compliment', (text) => praised.test(text)],
  ['wens', (text) => wished.test(text)],
];

/** The senses a stretch of plain words shows; often none, sometimes two ("kapot, ik wil een nieuwe"). */
export function readSenses(text: string): Sense[] {
  return signs.filter(([, shows]) => shows(text)).map(([sense]) => sense);
}

/** How often each sense occurs with a product: its own kind, and what its examples show. Sums to 1. */
export type Profile = Readonly<Record<Sense, number>>;

const ownKind = 3;

/** The kind counts as three examples, so that a handful of sentences can bend it but not overrule it. */
export function profileOf(kind: Kind, examples: readonly (readonly Sense[])[]): Profile {
  const profile: Record<Sense, number> = { storing: 0, aanvraag: 0, informatie: 0, klacht: 0, wens: 0, compliment: 0 };
  profile[kind] = ownKind;
  let total = ownKind;
  for (const senses of examples)
    for (const sense of senses) {
      profile[sense] += 1 / senses.length;
      total += 1 / senses.length;
    }
  for (const sense of Object.keys(profile) as Sense[]) profile[sense] /= total;
  return profile;
}

/** How well the senses of a sentence fit a product: 0..1, and 0.5 when the sentence shows none. */
export function fit(senses: readonly Sense[], profile: Profile | undefined): number {
  if (senses.length === 0 || !profile) return 0.5;
  const mean = senses.reduce((sum, sense) => sum + profile[sense], 0) / senses.length;
  return Math.min(1, mean / 0.8);
}
