import { kinds as kindsOf, type Kind } from '../knowledge/product.ts';
import type { Times, Volume } from './figures.ts';
import { because, count, earlier, gapWords, kinds, listed, share, tenth, whole, workingTime } from './nl.ts';
import { sum, type Called, type DigestRead } from './read.ts';

/** The figures of a digest behind its story, each with a name; what says nothing is left out. */
export interface Line {
  label: string;
  value: string;
}

export function lines(read: DigestRead, called: Called): Line[] {
  const {
    products,
    response,
    lead,
    promises,
    reasons,
    handled,
    waiting,
    ratings,
    dissatisfaction,
    contacts,
    standing,
  } = read;
  const before = earlier[read.span.length];
  const line = (label: string, value: string | false | undefined): Line[] => (value ? [{ label, value }] : []);
  const half = (times: Times) =>
    times.median !== null && times.ninety !== null
      ? `; de helft binnen ${workingTime(times.median, called.workingDay)}, negen van de tien binnen ${workingTime(times.ninety, called.workingDay)}`
      : '';
  const total = sum(read.kinds, 'total');
  const asked = products.filter(({ total: n }) => n > 0).slice(0, 5);
  const said = reasons.map(({ why, putOff, broken }) => `${because[why].short} (${whole(putOff + broken)})`);
  const {
    complaints = 0,
    toAnswer = 0,
    answeredInTime = 0,
    badRatings = 0,
    reopened = 0,
    tapped = 0,
  } = dissatisfaction ?? {};
  return [
    ...line(
      'Aantal en soort',
      total > 0 &&
        `${whole(total)} (${before} ${whole(sum(read.kinds, 'before'))}): ${listed(read.kinds.filter((row) => row.total > 0).map(kindSaid))}`,
    ),
    ...line(
      'Meest gevraagd',
      asked.length > 0 &&
        asked.map((row) => `${called.product(row.key)} ${whole(row.total)} (${change(row)})`).join(' · '),
    ),
    ...line('Eerste bericht', response && `${share(response.within, response.total)} op tijd${half(response)}`),
    ...line(
      'Doorlooptijd',
      lead &&
        `${whole(lead.total)} klaar${lead.promised > 0 ? `, ${share(lead.within, lead.promised)} op tijd` : ''}${half(lead)}`,
    ),
    ...line(
      'Toezeggingen',
      promises &&
        `${share(promises.kept, promises.due)} van ${whole(promises.due)} nagekomen, ${share(promises.putOff, promises.due)} vooraf verschoven, ${share(promises.broken, promises.due)} niet nagekomen` +
          (said.length > 0 ? `. Waarom: ${said.join(', ')}` : ''),
    ),
    ...line(
      'Zelf geregeld en in één keer',
      !read.ofGroups &&
        handled.questions > 0 &&
        `${share(handled.selfService, handled.questions)} zonder de balie, ${share(handled.firstContact, handled.questions)} meteen opgelost`,
    ),
    ...line(
      'Wachten op de balie',
      waiting &&
        waiting.asked > 0 &&
        `${count(waiting.asked, 'gesprek', 'gesprekken')}, ${share(waiting.pickedUp, waiting.asked)} opgepakt` +
          (waiting.median === null ? '' : `, de helft binnen ${workingTime(waiting.median, called.workingDay)}`) +
          (waiting.left > 0 ? `; ${count(waiting.left, 'haakte', 'haakten')} af` : ''),
    ),
    ...line(
      'Oordelen',
      ratings &&
        (ratings.mean === null
          ? `${whole(ratings.rated)}, te weinig voor een gemiddelde`
          : `gemiddeld ${tenth(ratings.mean)} van 5 (${count(ratings.rated, 'oordeel', 'oordelen')})`),
    ),
    ...line(
      'Klachten en onvrede',
      complaints + badRatings + reopened + tapped + (contacts?.due ?? 0) > 0 &&
        `${count(complaints, 'klacht', 'klachten')}${toAnswer > 0 ? ` (${answered(answeredInTime, toAnswer)})` : ''}, ` +
          `${count(badRatings, 'slecht oordeel', 'slechte oordelen')}, ${whole(reopened)} keer bleek iets niet opgelost${tapped > 0 ? `, ${whole(tapped)} keer "ontevreden" getikt` : ''}` +
          (contacts
            ? `; ${whole(contacts.inTime)} van ${count(contacts.due, 'klager', 'klagers')} op tijd gesproken`
            : ''),
    ),
    ...line(
      'Nu open',
      standing.open > 0 &&
        `${whole(standing.open)}, waarvan ${whole(standing.late)} te laat en ${count(standing.escalated, 'escalatie', 'escalaties')}`,
    ),
    ...line(
      'PDC',
      read.gaps.length + read.overdue.length > 0 &&
        [
          ...read.gaps.map(({ why, sentences }) => gapWords[why](count(sentences, 'zin', 'zinnen'))),
          ...(read.overdue.length > 0 ? [`te herzien: ${listed(read.overdue)}`] : []),
        ].join('; '),
    ),
  ];
}

const answered = (inTime: number, all: number): string =>
  all > 1
    ? `${whole(inTime)} van de ${whole(all)} op tijd beantwoord`
    : `1 ${inTime === 1 ? 'op tijd' : 'te laat'} beantwoord`;

/** The words behind the scores, the lowest first, as they were written. */
export const wordsBehind = ({ said }: DigestRead, called: Called): string[] =>
  said
    .slice(0, 3)
    .map(
      ({ score, line, product }) =>
        `${score === null ? '' : `${String(score)} van 5: `}"${line}" (${called.product(product)})`,
    );

function kindSaid({ key, total }: Volume): string {
  const kind = kindsOf.find((one): one is Kind => one === key);
  return kind ? count(total, ...kinds[kind]) : `${whole(total)} ${key}`;
}

const change = ({ total, before }: Volume): string =>
  total === before ? 'gelijk' : `${total > before ? '+' : '−'}${whole(Math.abs(total - before))}`;
