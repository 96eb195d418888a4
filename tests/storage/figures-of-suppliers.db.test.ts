import { keepFigures } from '../../bot/figures.ts';
import { readReport } from '../../bot/reports/read.ts';
import { contacts as contactsKept } from '../../storage/figures/content.ts';
import {
  complaintCauses,
  ratingTags,
  supplierComplaints,
  supplierVoices,
  type OfSupplier,
} from '../../storage/figures/suppliers.ts';
import type { Complaint } from '../../tickets/complaint.ts';
import { desk, everyWay, keptSpan, keyOf, scopes, spans, type Kept } from './a-made-up-span.ts';
import { grouped, type Walked } from './figures-by-hand.ts';

/** What is counted of a supplier is what is counted by hand of the same tickets, complaints and scores (docs/figures.md). */

const suppliers: [string, OfSupplier][] = [
  ['one by name and group', { names: ['schoonmaakbedrijf'], groups: ['schoonmaak'] }],
  ['one by its groups', { names: ['x'], groups: ['ict-servicedesk', 'frontoffice', 'klachtencoordinator'] }],
  ['one by name alone', { names: ['cateraar', 'automatenbedrijf'], groups: [] }],
];
const causes = ['Te laat', ' te laat', 'Bejegening', null, ''];
const names = [null, 'schoonmaakbedrijf', 'cateraar', null];
const groups = [null, 'schoonmaak', 'ict-servicedesk'];
const labels = ['klacht', 'onvrede', 'wens', 'compliment'] as const;

const hour = 3_600_000;

/** Something that every tenth ticket keeps, each another thing. */
function complaintOf(ticket: Walked, nth: number): Complaint {
  const dueAt = new Date(ticket.madeAt.getTime() + 48 * hour);
  const at = nth % 3 === 0 ? null : new Date(dueAt.getTime() + ((nth % 5) - 3) * 9 * hour);
  return {
    label: labels[Math.floor(nth / 4) % 4]!,
    about: { ticket: null, product: null, group: groups[nth % 3]!, supplier: names[nth % 4]!, building: null },
    contact: nth % 7 === 0 ? null : { dueAt, at, by: null, how: null, warnedAt: null, lateAt: null },
    conclusion: null,
    cause: causes[nth % 5]!,
    followUp: nth % 2 === 0 ? 'besproken' : null,
  };
}

describe.each(spans.slice(0, 2))('seed $seed, from $from until $until', (span) => {
  let kept: Kept;
  const complaints = new Map<string, Complaint>();
  beforeAll(async () => {
    kept = await keptSpan(span);
    const some = kept.all.filter(({ isOrder, number }) => !isOrder && Number(number.slice(-1)) < 4);
    for (const [nth, ticket] of some.entries()) {
      const complaint = complaintOf(ticket, nth);
      complaints.set(ticket.number, complaint);
      await kept.db.query('UPDATE tickets SET complaint = $2 WHERE number = $1', [
        ticket.number,
        JSON.stringify(complaint),
      ]);
    }
    await keepFigures(kept.db, desk, kept.now);
  });
  afterAll(() => kept.db.end());

  /** Complaints about a supplier, walked through one by one. */
  const theirs = ({ names: called, groups: own }: OfSupplier): Walked[] =>
    kept.all.filter((one) => {
      const complaint = complaints.get(one.number);
      const is =
        one.by.kind === 'klacht' ||
        one.customerKind === 'klacht' ||
        complaint?.label === 'klacht' ||
        complaint?.label === 'onvrede';
      if (one.isOrder || !is) return false;
      const named = complaint?.about.supplier ?? null;
      return named === null ? own.includes(complaint?.about.group ?? one.by.group) : called.includes(named);
    });
  const dueOf = (one: Walked) => complaints.get(one.number)?.contact?.dueAt ?? one.newsDue;
  const contactOf = (one: Walked) => {
    const contact = complaints.get(one.number)?.contact;
    return contact ? contact.at : (one.news?.at ?? null);
  };
  const contacts = (all: readonly Walked[], period = span.period) => {
    const due = all.filter((one) => {
      const at = dueOf(one);
      return kept.inside(at, period) && (contactOf(one) !== null || !one.dropped || one.dropped > at!);
    });
    const inTime = due.filter((one) => contactOf(one) !== null && contactOf(one)! <= dueOf(one)!);
    return { toContact: due.length, contacted: inTime.length };
  };

  test('the first contact with who complained, told apart in every way', async () => {
    let counted = 0;
    for (const [, scope] of scopes)
      for (const by of everyWay) {
        const due = kept.of(scope).flatMap((one) => {
          const contact = complaints.get(one.number)?.contact;
          if (!contact || !kept.inside(contact.dueAt)) return [];
          const gone = !contact.at && one.dropped !== null && one.dropped <= contact.dueAt;
          return gone ? [] : [{ one, inTime: contact.at !== null && contact.at <= contact.dueAt }];
        });
        counted += due.length;
        const rows = grouped(
          due,
          ({ one }) => keyOf(by)(one),
          (key, these) => ({ key, due: these.length, inTime: these.filter(({ inTime }) => inTime).length }),
          (row) => row.due,
        );
        expect(await contactsKept(kept.db, { period: span.period, scope }, by)).toEqual(rows);
      }
    expect(counted).toBeGreaterThan(20);
  });
  test.each(suppliers)('complaints and their first contact, of %s', async (_, of) => {
    const all = theirs(of);
    const made = all.filter(({ madeAt }) => kept.inside(madeAt)).length;
    expect(made).toBeGreaterThan(2);
    expect(await supplierComplaints(kept.db, of, span.period)).toEqual({ complaints: made, ...contacts(all) });
  });

  test.each(suppliers)('causes, written in other letters the same, of %s', async (_, of) => {
    const inBoth = theirs(of).filter(({ madeAt }) => kept.inside(madeAt) || kept.inside(madeAt, kept.before));
    const causeOf = ({ number }: Walked) => complaints.get(number)?.cause?.trim().toLowerCase() ?? '';
    const rows = grouped(
      inBoth.filter((one) => causeOf(one) !== ''),
      causeOf,
      (key, these) => ({
        key,
        total: these.filter(({ madeAt }) => kept.inside(madeAt)).length,
        before: these.filter(({ madeAt }) => kept.inside(madeAt, kept.before)).length,
      }),
      ({ total, before }) => total * 10_000 + before,
    );
    const read = await complaintCauses(kept.db, of, span.period, kept.before);
    expect(read.map(({ cause, ...row }) => ({ key: cause.toLowerCase(), ...row }))).toEqual(rows);
  });

  test.each(suppliers)('what people named with their scores, of %s', async (_, of) => {
    const scope = { groups: of.groups };
    const tagged = kept.ratedOf(scope).filter(({ tag }) => tag !== null);
    expect(await ratingTags(kept.db, { period: span.period, scope }, 2)).toEqual(
      grouped(
        tagged,
        ({ tag }) => tag!,
        (key, these) => ({ key, tag: key, rated: these.length, bad: these.filter(({ score }) => score <= 2).length }),
        ({ rated }) => rated,
      ).map(({ key: __, ...row }) => row),
    );
  });

  test.each(suppliers)('each complaint, bad score and what was opened again is there once, of %s', async (_, of) => {
    const own = kept.of({ groups: of.groups });
    const expected = [
      ...theirs(of)
        .filter(({ madeAt }) => kept.inside(madeAt))
        .map(({ number }) => `klacht ${number}`),
      ...own.filter(({ reopened }) => kept.inside(reopened.at(-1))).map(({ number }) => `niet-opgelost ${number}`),
      ...kept
        .ratedOf({ groups: of.groups })
        .filter(({ score }) => score <= 2)
        .map(({ ticket }) => `oordeel ${ticket.number}`),
    ].sort();
    const rows = await supplierVoices(kept.db, of, span.period, 2);
    expect(rows.map(({ what, ticket }) => `${what} ${ticket}`).sort()).toEqual(expected);
    const [order] = [rows.map(({ what }) => what)];
    expect(order).toEqual([...order].sort());
  });

  test('the report has these figures, of its months and of those before', async () => {
    const supplier = {
      ...suppliers[1]![1],
      id: 'x',
      name: 'X',
      spoken: 'X',
      manager: 'm',
      coordinator: 'c',
      team: [],
      every: 1,
    };
    const months = { from: '2026-11-01', until: '2026-11-30' };
    const report = await readReport(kept.db, desk, supplier, months, kept.now);
    const periodOf = (from: string, until: string) => ({ from: new Date(from), until: new Date(until) });
    const spansOf = {
      now: periodOf('2026-10-31T23:00:00Z', '2026-11-30T23:00:00Z'),
      then: periodOf('2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z'),
    };
    for (const which of ['now', 'then'] as const) {
      const period = spansOf[which];
      const all = theirs(supplier);
      const own = kept.of({ groups: supplier.groups });
      const { toContact, contacted } = contacts(all, period);
      const due = own.filter(
        ({ due: at, dropped, done }) =>
          kept.inside(at, period) && (!dropped || dropped > at! || (done !== null && done <= at!)),
      );
      expect(report[which]).toMatchObject({
        work: own.filter(({ madeAt }) => kept.inside(madeAt, period)).length,
        complaints: all.filter(({ madeAt }) => kept.inside(madeAt, period)).length,
        contacted: { part: contacted, of: toContact },
        reopened: own.filter(({ reopened }) => kept.inside(reopened.at(-1), period)).length,
        promises: { due: due.length, kept: due.filter(({ done, due: at }) => done !== null && done <= at!).length },
        inTime: { of: own.filter(({ done, due: at }) => kept.inside(done, period) && at !== null).length },
      });
    }
    expect(report.voices.length + report.withheld).toBe(
      report.now.complaints + report.now.badRatings + report.now.reopened,
    );
  });
});
