import { because, count, listed, share, tenth, whole } from '../nl.ts';
import { sayBefore, sayMonths } from './months.ts';
import { dissatisfied, type SupplierFigures, type SupplierReport } from './report.ts';

/** The highlights: three sentences. What changed, how what was measured compares with what people say, and what to do. */
export const supplierStory = (report: SupplierReport): [string, string, string] => [
  changed(report),
  measured(report),
  toDo(report),
];

/** So often a cause is told of by itself. */
const often = 3;

/** What people were not content with, each kind by its number. */
function voicesSaid({ complaints, badRatings, reopened, tapped = 0 }: SupplierFigures): string {
  return listed([
    ...(complaints > 0 ? [count(complaints, 'klacht', 'klachten')] : []),
    ...(badRatings > 0 ? [count(badRatings, 'slecht oordeel', 'slechte oordelen')] : []),
    ...(reopened > 0 ? [`${whole(reopened)} keer "nog niet opgelost"`] : []),
    ...(tapped > 0 ? [`${whole(tapped)} keer "ontevreden"`] : []),
  ]);
}

function changed({ supplier, period, now, then }: SupplierReport): string {
  const [many, before] = [dissatisfied(now), dissatisfied(then)];
  const over = `over ${supplier.spoken}`;
  const work = now.work > 0 ? `, bij ${count(now.work, 'opdracht', 'opdrachten')}` : '';
  const when = `In ${sayMonths(period)}`;
  if (many === 0) {
    const earlier =
      before === 0 ? '' : `; ${sayBefore(period)} ${before === 1 ? 'was dat er één' : `waren het er ${whole(before)}`}`;
    return `${when} was niemand ontevreden ${over}${work}${earlier}.`;
  }
  const difference = many - before;
  const than =
    before === 0
      ? `; ${sayBefore(period)} geen`
      : difference === 0
        ? `: evenveel als ${sayBefore(period)}`
        : `: ${whole(Math.abs(difference))} ${difference > 0 ? 'meer' : 'minder'} dan ${sayBefore(period)}`;
  return `${when} ${many === 1 ? 'was' : 'waren'} er ${voicesSaid(now)} ${over}${work}${than}.`;
}

function measured({ now: { promises, ratings, inTime } }: SupplierReport): string {
  const norm =
    promises.due > 0
      ? `${share(promises.kept, promises.due)} van de toezeggingen is nagekomen`
      : inTime.of > 0
        ? `${share(inTime.part, inTime.of)} was op tijd klaar`
        : undefined;
  const felt =
    ratings.mean !== null
      ? `mensen gaven gemiddeld ${tenth(ratings.mean)} van 5`
      : ratings.rated > 0
        ? `te weinig mensen gaven een oordeel voor een gemiddelde`
        : 'niemand gaf een oordeel';
  if (norm === undefined) return `Er liep geen toezegging af, en ${felt}.`;
  // Kept as promised and yet not good, or the other way round: the two do not say the same.
  const apart =
    ratings.mean !== null && promises.due > 0 && promises.kept / promises.due >= 0.9 !== ratings.mean >= 3.5;
  return `${norm}${apart ? ', maar' : ' en'} ${felt}.`;
}

function toDo({ supplier, now, causes, voices, reasons }: SupplierReport): string {
  const open = voices.filter(({ what, open: still }) => what === 'klacht' && still).length;
  const [cause] = causes;
  if (cause && cause.total >= often)
    return `Bespreek met ${supplier.spoken} wat er nodig is tegen "${cause.cause}": dat was ${whole(cause.total)} keer de oorzaak.`;
  if (open > 0)
    return open === 1
      ? 'Eén klacht is nog niet afgerond; vraag wat ervoor nodig is.'
      : `${whole(open)} klachten zijn nog niet afgerond; vraag wat ervoor nodig is.`;
  const late = now.promises.putOff + now.promises.broken;
  const why = reasons[0] && `; meestal omdat ${because[reasons[0].why].clause}`;
  if (late >= often)
    return `Vraag waarom ${whole(late)} van de ${whole(now.promises.due)} toezeggingen niet op tijd zijn nagekomen${why ?? ''}.`;
  return dissatisfied(now) > 0
    ? 'Lees wat mensen schreven; verder vraagt nu niets aandacht.'
    : 'Er is nu niets dat aandacht vraagt.';
}
