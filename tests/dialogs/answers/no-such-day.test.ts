import { noSuchDay } from '../../../dialogs/answers/no-such-day.ts';

const on = (day: string, said: string) => noSuchDay(said, new Date(`${day}T10:00:00Z`), 'Europe/Amsterdam', true)?.day;

test('a 29th of February that is over existed', () => {
  expect(on('2028-03-15', '29 februari')).toBeUndefined();
  expect(on('2028-01-15', '29 februari')).toBeUndefined();
});

test('a 29th of February of a year that has none does not exist', () => {
  expect(on('2027-01-15', '29 februari')).toBe(29);
  expect(on('2028-03-15', '29 februari 2029')).toBe(29);
  expect(on('2028-03-15', '30 februari')).toBe(30);
});
