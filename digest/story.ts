import type { Promises, Volume } from './figures.ts';
import { because, count, earlier, listed, share, whole } from './nl.ts';
import { sum, type Called, type DigestRead } from './read.ts';

/** The story of a digest: three sentences. What changed, why it matters, and what to do. */
export const story = (read: DigestRead, called: Called): [string, string, string] => [
  changed(read, called),
  matters(read, called),
  toDo(read, called),
];

/** Less than this is called the same: a share, and a number. */
const same = { share: 0.1, number: 5 };

function changed(read: DigestRead, called: Called): string {
  const [now, then] = [sum(read.kinds, 'total'), sum(read.kinds, 'before')];
  const what = (n: number) => (read.ofGroups ? count(n, 'opdracht', 'opdrachten') : count(n, 'melding', 'meldingen'));
  const before = earlier[read.span.length];
  if (now === 0) return then === 0 ? 'Er kwam niets binnen.' : `Er kwam niets binnen; ${before} ${what(then)}.`;
  const came = `Er ${now === 1 ? 'kwam' : 'kwamen'} ${what(now)} binnen`;
  if (then === 0) return `${came}; ${before} geen.`;
  const difference = now - then;
  const isSame = Math.abs(difference) < same.number || Math.abs(difference) / then < same.share;
  const riser = risen(read.products);
  const of = riser && `${called.product(riser.key)} (${whole(riser.total)}, was ${whole(riser.before)})`;
  if (isSame) return `${came}, ongeveer evenveel als ${before}${of ? `, maar meer ${of}` : ''}.`;
  const by = share(Math.abs(difference), then);
  return difference > 0
    ? `${came}, ${by} meer dan ${before}${of ? `, vooral door ${of}` : ''}.`
    : `${came}, ${by} minder dan ${before}${of ? `, maar meer ${of}` : ''}.`;
}

/** The product of which so much more was asked that it stands out. */
function risen(products: readonly Volume[]): Volume | undefined {
  const [most] = products
    .filter(({ total, before }) => total - before >= same.number && total >= before * 1.5)
    .sort((one, other) => other.total - other.before - (one.total - one.before));
  return most;
}

/** When so many of the promises are put off, that is told before anything else. */
const manyPutOff = 0.2;

function matters({ promises, reasons, byGroup, dissatisfaction, ratings }: DigestRead, called: Called): string {
  const mostly = reasons[0] && `; meestal omdat ${because[reasons[0].why].clause}`;
  const worst = worstOf(byGroup);
  const at = byGroup.length > 1 && worst ? `, vooral bij ${called.group(worst.key)}` : '';
  if (promises && promises.broken > 0)
    return `Van ${count(promises.due, 'toezegging', 'toezeggingen')} ${promises.broken === 1 ? 'is' : 'zijn'} er ${whole(promises.broken)} niet nagekomen zonder dat iemand dat vooraf zei${at}${mostly ?? ''}.`;
  if (promises && promises.putOff / promises.due >= manyPutOff)
    return `Van ${count(promises.due, 'toezegging', 'toezeggingen')} verschoof ${share(promises.putOff, promises.due)}${at}${mostly ?? ''}.`;
  const { complaints = 0, badRatings = 0, reopened = 0, tapped = 0 } = dissatisfaction ?? {};
  const bad = [
    ...(complaints > 0 ? [count(complaints, 'klacht', 'klachten')] : []),
    ...(badRatings > 0 ? [count(badRatings, 'slecht oordeel', 'slechte oordelen')] : []),
    ...(reopened > 0 ? [`${whole(reopened)} keer "nog niet opgelost"`] : []),
    ...(tapped > 0 ? [`${whole(tapped)} keer "ontevreden"`] : []),
  ];
  const were = complaints + badRatings + reopened + tapped === 1 ? 'was' : 'waren';
  if (!promises) return bad.length > 0 ? `Er ${were} ${listed(bad)}.` : 'Er liep geen toezegging af.';
  const kept = `${share(promises.kept, promises.due)} van de toezeggingen is nagekomen`;
  if (bad.length > 0) return `${kept}, maar er ${were} ook ${listed(bad)}.`;
  return `${kept}${ratings?.mean && ratings.mean >= 4 ? ', en mensen zijn tevreden' : ''}.`;
}

/** A group stands out where so much more was not done as promised than elsewhere. */
const standsOut = 1.25;

/** The group that stands out most, by how many more it is than it would be if all were alike; undefined when none does. */
function worstOf(byGroup: readonly Promises[]): Promises | undefined {
  const late = ({ putOff, broken }: Promises) => putOff + broken;
  const [all, due] = [byGroup.reduce((sum, one) => sum + late(one), 0), byGroup.reduce((sum, one) => sum + one.due, 0)];
  const usual = (one: Promises) => (one.due * all) / due;
  const [worst] = byGroup
    .filter((one) => late(one) >= same.number && (byGroup.length === 1 || late(one) >= usual(one) * standsOut))
    .sort((one, other) => late(other) - usual(other) - (late(one) - usual(one)));
  return worst;
}

function toDo(read: DigestRead, called: Called): string {
  const { approvals, escalations, standing, byGroup, waiting, overdue, gaps } = read;
  if (approvals.waiting > 0) {
    const since = approvals.oldest ? `, de oudste sinds ${called.moment(approvals.oldest)}` : '';
    return `Kijk eerst naar wat op jouw akkoord wacht: ${count(approvals.waiting, 'aanvraag', 'aanvragen')}${since}.`;
  }
  const [first] = escalations;
  if (first) {
    const why = [
      ...(first.late ? ['de datum is voorbij'] : []),
      ...(first.alarmed ? ['de balie kreeg alarm'] : []),
      ...(first.bounced ? ['het lag bij de verkeerde groep'] : []),
      ...(first.reopened ? ['het was nog niet opgelost'] : []),
    ];
    const more = standing.escalated - 1;
    return `Kijk eerst naar **${first.ticket}** (${first.title}, bij ${called.group(first.group)}): ${listed(why)}${more > 0 ? `; daarna naar nog ${count(more, 'escalatie', 'escalaties')}` : ''}.`;
  }
  const worst = worstOf(byGroup);
  if (worst)
    return `Vraag ${called.group(worst.key)} wat er nodig is: daar zijn ${whole(worst.putOff + worst.broken)} van de ${whole(worst.due)} toezeggingen niet op tijd nagekomen.`;
  const unheard = waiting ? waiting.left + waiting.nobodyCame : 0;
  if (waiting && unheard >= same.number)
    return `Kijk of er genoeg mensen aan de balie zijn: ${whole(unheard)} van de ${whole(waiting.asked)} mensen die om iemand vroegen, kregen niemand.`;
  if (overdue.length > 0)
    return `Werk de PDC bij: ${count(overdue.length, 'pagina moest', "pagina's moesten")} al herzien zijn.`;
  const sentences = gaps.reduce((all, gap) => all + gap.sentences, 0);
  if (sentences >= same.number) return `Kijk naar ${whole(sentences)} zinnen die Loket niet meteen begreep.`;
  return 'Je hoeft nu niets te doen.';
}
