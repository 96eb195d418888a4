import { DateTime } from 'luxon';
import { addLeadTime, calendarOf, isOpen, nextOpen, type LeadTime } from '../../tickets/calendar.ts';

const zone = 'Europe/Amsterdam';
const open = { van: '08:00', tot: '17:00' };
const week: Parameters<typeof calendarOf>[0]['openingstijden'] = {
  maandag: open,
  dinsdag: open,
  woensdag: open,
  donderdag: open,
  vrijdag: { van: '08:30', tot: '16:00' },
  zaterdag: 'gesloten',
  zondag: 'gesloten',
};
const desk = {
  tijdzone: zone,
  openingstijden: week,
  'extra-feestdagen': ['Goede Vrijdag'],
  gesloten: ['2026-12-24'],
};
const calendar = calendarOf(desk);

const at = (local: string) => DateTime.fromISO(local, { zone }).toJSDate();
const local = (moment: Date) =>
  DateTime.fromJSDate(moment, { zone }).toFormat("ccc yyyy-MM-dd'T'HH:mm", { locale: 'nl' });
const lead = (text: string): LeadTime => {
  const [amount, unit] = text.split(' ');
  return { amount: Number(amount), unit: unit as LeadTime['unit'] };
};

test.each([
  ['2026-11-24T07:59', false, 'before opening'],
  ['2026-11-24T08:00', true, 'at opening'],
  ['2026-11-24T16:59', true, 'before closing'],
  ['2026-11-24T17:00', false, 'at closing'],
  ['2026-11-27T16:30', false, 'Friday closes earlier'],
  ['2026-11-28T10:00', false, 'Saturday'],
  ['2026-12-24T10:00', false, 'a closure of our own'],
  ['2026-12-25T10:00', false, 'Christmas'],
  ['2027-01-01T10:00', false, 'New Year'],
  ['2027-03-26T10:00', false, 'Good Friday, which this desk observes'],
  ['2027-03-29T10:00', false, 'Easter Monday'],
  ['2027-04-27T10:00', false, 'King’s Day'],
  ['2027-05-05T10:00', true, 'Liberation Day, which it does not'],
  ['2027-05-06T10:00', false, 'Ascension Day'],
  ['2027-05-17T10:00', false, 'Whit Monday'],
  ['2026-12-05T10:00', false, 'Sint, but a Saturday'],
  ['2026-12-07T10:00', true, 'the Monday after'],
])('at %s the desk is open: %s (%s)', (moment, expected) => {
  expect(isOpen(calendar, at(moment))).toBe(expected);
});

test('another desk keeps Good Friday and the day before Christmas as working days', () => {
  const other = calendarOf({ ...desk, 'extra-feestdagen': [], gesloten: [] });
  expect(isOpen(other, at('2027-03-26T10:00'))).toBe(true);
  expect(isOpen(other, at('2026-12-24T10:00'))).toBe(true);
});

test.each([
  ['2026-11-24T10:00', 'di 2026-11-24T10:00'],
  ['2026-11-24T06:00', 'di 2026-11-24T08:00'],
  ['2026-11-24T17:00', 'wo 2026-11-25T08:00'],
  ['2026-11-26T23:59', 'vr 2026-11-27T08:30'],
  ['2026-11-27T16:00', 'ma 2026-11-30T08:00'],
  ['2026-12-23T17:30', 'ma 2026-12-28T08:00'],
  ['2026-12-31T18:00', 'ma 2027-01-04T08:00'],
  ['2027-03-25T17:00', 'di 2027-03-30T08:00'],
])('from %s on it first works at %s', (moment, first) => {
  expect(local(nextOpen(calendar, at(moment)))).toBe(first);
});

test.each([
  ['30 minuten', '2026-11-24T10:00', 'di 2026-11-24T10:30'],
  ['30 minuten', '2026-11-24T16:45', 'wo 2026-11-25T08:15'],
  ['30 minuten', '2026-11-24T16:30', 'di 2026-11-24T17:00'],
  ['30 minuten', '2026-11-28T10:00', 'ma 2026-11-30T08:30'],
  ['4 werkuren', '2026-11-24T10:00', 'di 2026-11-24T14:00'],
  ['4 werkuren', '2026-11-24T15:00', 'wo 2026-11-25T10:00'],
  ['4 werkuren', '2026-11-27T14:00', 'ma 2026-11-30T10:00'],
  ['20 werkuren', '2026-11-24T10:00', 'do 2026-11-26T12:00'],
  ['4 werkuren', '2026-12-23T16:00', 'ma 2026-12-28T11:00'],
  ['1 werkdagen', '2026-11-24T10:00', 'wo 2026-11-25T17:00'],
  ['1 werkdagen', '2026-11-24T18:00', 'do 2026-11-26T17:00'],
  ['1 werkdagen', '2026-11-26T10:00', 'vr 2026-11-27T16:00'],
  ['1 werkdagen', '2026-11-27T10:00', 'ma 2026-11-30T17:00'],
  ['1 werkdagen', '2026-11-28T10:00', 'di 2026-12-01T17:00'],
  ['1 werkdagen', '2026-12-23T10:00', 'ma 2026-12-28T17:00'],
  ['10 werkdagen', '2026-11-24T10:00', 'di 2026-12-08T17:00'],
  ['2 werkdagen', '2026-12-31T10:00', 'di 2027-01-05T17:00'],
  ['2 weken', '2026-11-24T10:00', 'di 2026-12-08T17:00'],
  ['2 weken', '2026-12-11T10:00', 'ma 2026-12-28T17:00'],
  ['0 werkuren', '2026-11-24T10:00', 'di 2026-11-24T10:00'],
])('%s from %s is %s', (time, from, until) => {
  expect(local(addLeadTime(calendar, at(from), lead(time)))).toBe(until);
});

describe('when the clock changes', () => {
  test.each([
    ['it goes back on a Sunday night', '4 werkuren', '2026-10-23T14:00', 'ma 2026-10-26T10:00'],
    ['a working day across it', '1 werkdagen', '2026-10-23T10:00', 'ma 2026-10-26T17:00'],
    ['it goes forward', '4 werkuren', '2027-03-25T15:00', 'di 2027-03-30T10:00'],
    ['weeks across it', '2 weken', '2027-03-22T10:00', 'ma 2027-04-05T17:00'],
  ])('%s: %s from %s is %s', (_why, time, from, until) => {
    // 2027-03-29 is Easter Monday; 2027-04-05 is not a holiday.
    expect(local(addLeadTime(calendar, at(from), lead(time)))).toBe(until);
  });

  test('a desk that works on that Sunday works an hour more or less', () => {
    const always = { van: '00:00', tot: '23:00' };
    const night = calendarOf({ ...desk, openingstijden: { ...week, zaterdag: always, zondag: always } });
    const longSunday = night.hoursOf('2026-10-25');
    const shortSunday = night.hoursOf('2027-03-28');
    expect(longSunday?.closes.diff(longSunday.opens, 'hours').hours).toBe(24);
    expect(shortSunday).toBeNull(); // Easter.
    expect(local(addLeadTime(night, at('2026-10-25T01:30'), lead('60 minuten')))).toBe('zo 2026-10-25T02:30');
    expect(local(addLeadTime(night, at('2026-10-25T01:30'), lead('180 minuten')))).toBe('zo 2026-10-25T03:30');
  });
});

test('opening hours are those of the desk’s zone, not of the server', () => {
  const moment = new Date('2026-11-24T07:30:00Z');
  expect(isOpen(calendar, moment)).toBe(true);
  expect(isOpen(calendarOf({ ...desk, tijdzone: 'America/Curacao' }), moment)).toBe(false);
  expect(nextOpen(calendarOf({ ...desk, tijdzone: 'America/Curacao' }), moment).toISOString()).toBe(
    '2026-11-24T12:00:00.000Z',
  );
});

test('a desk that never opens is a mistake of its settings', () => {
  const never = Object.fromEntries(Object.keys(week).map((day) => [day, 'gesloten'])) as typeof week;
  expect(() => nextOpen(calendarOf({ ...desk, openingstijden: never }), at('2026-11-24T10:00'))).toThrow(
    'no opening hours',
  );
});
