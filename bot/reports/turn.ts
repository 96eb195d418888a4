import type { DeskEffect } from '../../desk/effect.ts';
import type { Incoming, Message } from '../../dialogs/channel.ts';
import type { Desk } from '../../dialogs/desk.ts';
import { say } from '../../dialogs/effect.ts';
import { nl } from '../../dialogs/nl.ts';
import type { Session } from '../../dialogs/session.ts';
import { sayMoment } from '../../dialogs/when.ts';
import { typedReport } from '../../digest/supplier/typed.ts';
import {
  decidedMessage,
  draftMessage,
  reportCard,
  textsCard,
  textsMessage,
  titleOf,
  type Kept,
} from '../../digest/supplier/report-card.ts';
import { didPress, mayRelease, reportStep, type Did, type ReportStep } from '../../digest/supplier/reporting.ts';
import { reportingNl as said } from '../../digest/supplier/reporting-nl.ts';
import type { SupplierReport } from '../../digest/supplier/report.ts';
import { suppliersOf, type Supplier } from '../../knowledge/supplier-reports.ts';
import type { Queryable } from '../../storage/db.ts';
import { lockReport, newestReport } from '../../storage/supplier-reports.ts';
import { isoDay } from '../../tickets/local-time.ts';
import type { AtDesk } from '../desk-turn.ts';
import { linkDays } from '../file-links.ts';
import type { Loket } from '../loket.ts';
import { onlyNamed } from '../teams/carried-files.ts';
import { delivered, nameOf } from './deliver.ts';
import { filesOf, named } from './files.ts';

/** A turn about a report of a supplier; undefined when it is about something else. Reads, locks and renders only. */
export async function reportTurn(
  loket: Loket,
  db: Queryable,
  { what, person, conversation }: Pick<Incoming, 'what' | 'person' | 'conversation'>,
  session: Session,
  desk: Desk,
): Promise<AtDesk | undefined> {
  const only = (text: string): AtDesk => ({ session, effects: [say(text)], elsewhere: [] });
  const suppliers = suppliersOf(desk.organisation);
  if (what.kind === 'press') {
    const { press } = what;
    if (press.do !== 'rapportage') return undefined;
    const did = didPress(press.value ?? '', press.values);
    const kept = did && press.ref ? await lockReport<SupplierReport>(db, press.ref) : undefined;
    const supplier = kept && suppliers.find(({ id }) => id === kept.supplier);
    if (!did || !kept || !supplier) return only(said.gone);
    return (await turnOn(loket, db, { kept, supplier, did }, person.id, conversation, session)) ?? only(said.noRight);
  }
  if (what.kind !== 'text') return undefined;
  const typed = typedReport(what.text, suppliers, (one) => isAbout(one, person.id));
  if (!typed) return undefined;
  if (!typed.supplier) return only(said.which(typed.names.join('" of "rapportage ')));
  const { supplier, did } = typed;
  const isReader = person.id === supplier.manager && person.id !== supplier.coordinator;
  const id = await newestReport(
    db,
    supplier.id,
    isReader ? ['vrijgegeven'] : ['concept', 'vrijgegeven', 'niet-verstuurd'],
  );
  const kept = id === undefined ? undefined : await lockReport<SupplierReport>(db, id);
  if (!kept) return only(said.none(supplier.name));
  return turnOn(loket, db, { kept, supplier, did: did ?? 'card' }, person.id, conversation, session);
}

const isAbout = (one: Supplier, person: string): boolean =>
  [one.coordinator, one.manager, ...one.team].includes(person);

async function turnOn(
  loket: Loket,
  db: Queryable,
  { kept, supplier, did }: { kept: Kept; supplier: Supplier; did: Did | 'card' },
  person: string,
  here: string,
  session: Session,
): Promise<AtDesk | undefined> {
  const { organisation, calendar } = loket.desk();
  const now = loket.now();
  const today = isoDay(now, calendar.zone);
  const releases = mayRelease(kept, supplier, organisation, person, today);
  const reads = kept.state === 'vrijgegeven' && person === supplier.manager;
  if (!releases && !reads) return undefined;
  const card = cardsOf(loket, supplier);
  if (did === 'card') {
    if (!releases) return turnOn(loket, db, { kept, supplier, did: { do: 'view' } }, person, here, session);
    // From now on the card in this chat is this one.
    const readers = withReader(kept, person, here);
    return {
      session,
      effects: [
        { kind: 'send', card: reportCard(kept.id), message: card(kept) },
        { kind: 'keep-report', report: { ...kept, readers }, events: [], files: [], dropped: [] },
      ],
      elsewhere: [],
    };
  }
  if (!releases && did.do !== 'view') return undefined;
  const step = reportStep(kept, did, person, now, decidedBy(loket, kept));
  return carriedOut(loket, db, { before: kept, step, supplier, card }, here, session);
}

async function carriedOut(
  loket: Loket,
  db: Queryable,
  {
    before,
    step,
    supplier,
    card,
  }: { before: Kept; step: ReportStep; supplier: Supplier; card: ReturnType<typeof cardsOf> },
  here: string,
  session: Session,
): Promise<AtDesk> {
  const now = loket.now();
  const after = step.kept ?? before;
  const files = step.files || step.released ? await filesOf(loket, after) : [];
  const out = step.released ? await delivered(loket, db, after, supplier, files, here) : undefined;
  const events = [
    ...step.events,
    ...(out ? [{ at: now, by: 'loket', kind: 'verstuurd' as const, data: out.ways }] : []),
  ];
  const told = [...(step.say === undefined ? [] : [step.say]), ...(out ? [said.released, ...out.told] : [])].join(' ');
  const tried = step.tried ? { ...after, written: step.tried } : after;
  const shown = (): DeskEffect[] => {
    if (step.show === 'texts')
      return [{ kind: 'send', card: textsCard(after.id), message: textsMessage(tried, step.from ?? 0, step.wrong) }];
    return step.show === 'card' ? [{ kind: 'send', card: reportCard(after.id), message: card(tried, step.wrong) }] : [];
  };
  const update = (): DeskEffect[] =>
    step.kept ? [{ kind: 'update', card: reportCard(after.id), message: card(after) }] : [];
  const texts: DeskEffect[] =
    step.kept && step.from !== undefined
      ? [{ kind: 'update', card: textsCard(after.id), message: textsMessage(after, step.from) }]
      : [];
  const keeps = step.kept !== undefined || events.length > 0;
  const report = files.length > 0 ? { ...after, files: files.map(({ id }) => id) } : after;
  // What was sent stays; what was only looked at gives way to what is looked at now.
  const dropped = files.length > 0 && before.state === 'concept' ? before.files : [];
  const others = after.readers.filter(({ conversation }) => conversation !== here);
  return {
    session,
    effects: [
      ...(keeps ? [{ kind: 'keep-report' as const, report, events, files, dropped }] : []),
      ...update(),
      ...texts,
      ...shown(),
      ...(told === '' ? [] : [say(told)]),
      ...(step.files ? [{ kind: 'send' as const, message: withFiles(loket, after, named(files)) }] : []),
      ...(out?.effects ?? []),
    ],
    elsewhere: [
      ...(step.kept ? others.map(({ conversation }) => ({ conversation, effects: update() })) : []),
      ...(out?.elsewhere ?? []),
    ],
  };
}

function withFiles(loket: Loket, kept: Kept, files: NonNullable<Message['files']>): Message {
  const without = onlyNamed(files, loket.links).length > 0;
  return { text: without ? `${titleOf(kept)}. ${said.noLinks}` : said.files(titleOf(kept), linkDays), files };
}

/** How a report is shown on its card now. */
export function cardsOf(loket: Loket, supplier: Supplier) {
  return (kept: Kept, wrong = {}): Message => {
    if (kept.state === 'concept') return draftMessage(kept, nameOf(loket, supplier.manager), wrong);
    const { who, when } = decidedBy(loket, kept);
    return decidedMessage(kept, kept.state === 'vrijgegeven' ? said.releasedBy(who, when) : said.droppedBy(who, when));
  };
}

const decidedBy = (loket: Loket, { decidedAt, decidedBy: by }: Kept) => {
  const now = loket.now();
  const when = sayMoment(decidedAt ?? now, now, loket.desk().calendar.zone, nl);
  return { who: by === null ? 'Loket' : nameOf(loket, by), when };
};

export const withReader = ({ readers }: Kept, person: string, conversation: string): Kept['readers'] => [
  ...readers.filter((one) => one.conversation !== conversation),
  { person, conversation },
];
