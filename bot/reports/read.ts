import { nl } from '../../dialogs/nl.ts';
import { monthsBefore, periodOf } from '../../digest/supplier/months.ts';
import {
  longest,
  type Months,
  type SupplierFigures,
  type SupplierReport,
  type Voice,
} from '../../digest/supplier/report.ts';
import { reportingNl as said } from '../../digest/supplier/reporting-nl.ts';
import type { Period } from '../../digest/figures.ts';
import type { Supplier } from '../../knowledge/supplier-reports.ts';
import type { Queryable } from '../../storage/db.ts';
import { dissatisfaction, ratings } from '../../storage/figures/content.ts';
import { brokenWhy, promises } from '../../storage/figures/promises.ts';
import {
  complaintCauses,
  ratingTags,
  supplierComplaints,
  supplierVoices,
  type VoiceRow,
} from '../../storage/figures/suppliers.ts';
import { leadTimes, responseTimes } from '../../storage/figures/times.ts';
import { volume } from '../../storage/figures/volume.ts';
import { ended } from '../../tickets/status.ts';
import { isoDay } from '../../tickets/local-time.ts';
import type { Answered } from '../../tickets/ticket.ts';
import { calledAt, type DigestDesk } from '../digest.ts';
import { withoutPersons } from '../learning.ts';

/** Reads the report of a supplier; figures are as up to date as `keepFigures` made them. */
export async function readReport(
  db: Queryable,
  desk: DigestDesk,
  supplier: Supplier,
  months: Months,
  now: Date,
): Promise<SupplierReport> {
  const { zone } = desk.calendar;
  const before = monthsBefore(months, supplier.every, zone);
  const [period, earlier] = [periodOf(months, zone), periodOf(before, zone)];
  const badUpTo = desk.organisation.tevredenheid?.['slecht-tot'] ?? 0;
  const scope = { groups: supplier.groups };
  const rows = await supplierVoices(db, supplier, period, badUpTo);
  const told = rows.filter((row) => !isConfidential(row, desk));
  const causes = await complaintCauses(db, supplier, period, earlier);
  return {
    supplier: { id: supplier.id, name: supplier.name, spoken: supplier.spoken },
    organisation: desk.organisation.naam,
    period: months,
    before,
    madeOn: isoDay(now, zone),
    now: await figuresOf(db, supplier, period, badUpTo),
    then: await figuresOf(db, supplier, earlier, badUpTo),
    reasons: await brokenWhy(db, { period, scope }),
    causes: causes.map((one) => ({ ...one, cause: withoutPersons(one.cause, desk, []) })),
    voices: told.map((row) => voiceOf(row, desk)),
    withheld: rows.length - told.length,
    workingDay: calledAt(desk, now).workingDay,
  };
}

async function figuresOf(db: Queryable, supplier: Supplier, period: Period, badUpTo: number): Promise<SupplierFigures> {
  const asked = { period, scope: { groups: supplier.groups } };
  const theirs = await supplierComplaints(db, supplier, period);
  const [bad] = await dissatisfaction(db, asked, badUpTo);
  const [made] = await volume(db, asked, period);
  const [response] = await responseTimes(db, asked);
  const [lead] = await leadTimes(db, asked);
  const [promised] = await promises(db, asked);
  const [rated] = await ratings(db, asked);
  return {
    work: made?.total ?? 0,
    complaints: theirs.complaints,
    contacted: { part: theirs.contacted, of: theirs.toContact },
    badRatings: bad?.badRatings ?? 0,
    reopened: bad?.reopened ?? 0,
    tapped: bad?.tapped ?? 0,
    firstNews: { part: response?.within ?? 0, of: response?.total ?? 0 },
    inTime: { part: lead?.within ?? 0, of: lead?.promised ?? 0 },
    median: lead?.median ?? null,
    promises: {
      due: promised?.due ?? 0,
      kept: promised?.kept ?? 0,
      putOff: promised?.putOff ?? 0,
      broken: promised?.broken ?? 0,
    },
    ratings: { rated: rated?.rated ?? 0, mean: rated?.mean ?? null },
    tags: await ratingTags(db, asked, badUpTo),
  };
}

/** What a chat with the desk became has no page. */
const ofAChat = 'gesprek';

/** About something confidential; a page that is gone may have been. */
const isConfidential = ({ product, aboutProduct }: VoiceRow, { catalogue }: DigestDesk): boolean =>
  [product, aboutProduct].some((id) => id !== null && id !== ofAChat && (catalogue.get(id)?.vertrouwelijk ?? true));

function voiceOf(row: VoiceRow, desk: DigestDesk): Voice {
  const { ticket, at, what, product, aboutProduct, status, score, tag, answers, line, people } = row;
  const masked = (text: string | null, most?: number) =>
    text?.trim() ? withoutPersons(text, desk, people, most) : null;
  const personal = [product, aboutProduct].some((id) => id !== null && desk.catalogue.get(id)?.['alleen-persoonlijk']);
  const words = what === 'klacht' ? wordsIn(answers) : line;
  const followUp = [
    ...(row.outcome === null ? [] : [said.outcomes[row.outcome] ?? row.outcome]),
    ...(row.followUp === null ? [] : [row.followUp]),
    ...(row.explanation === null ? [] : [row.explanation]),
  ].join('. ');
  return {
    id: `${what}-${ticket}`,
    ticket,
    on: isoDay(at, desk.calendar.zone),
    what,
    about: calledAt(desk, at).product(aboutProduct ?? product),
    score,
    tag,
    cause: masked(row.cause),
    status: nl.status[status],
    open: status !== 'gereed' && !ended.includes(status),
    followUp: personal ? null : masked(followUp, longest.text),
    text: personal ? null : masked(words, longest.text),
  };
}

/** What somebody wrote: the answer to what happened, else the longest one in words. */
function wordsIn(answers: readonly Answered[]): string | null {
  const told = answers.find(({ id, value }) => id === 'wat' && typeof value === 'string') ?? longestOf(answers);
  return told?.text ?? null;
}

const longestOf = (answers: readonly Answered[]): Answered | undefined =>
  answers.filter(({ value, text }) => value === text).sort((one, other) => other.text.length - one.text.length)[0];
