import { decidersOf, decidesAnything } from '../../digest/page-owner.ts';
import { organisation, type Organisation } from '../../knowledge/organisation.ts';
import { parse } from 'yaml';
import { organisationFile } from '../knowledge/a-page.ts';

const [sam, robin, kim, jip] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${String(n)}`) as [
  string,
  string,
  string,
  string,
];
const made = (change: (all: Organisation) => void = () => undefined): Organisation => {
  const all = organisation.parse(parse(organisationFile.text));
  change(all);
  return all;
};
const person = (all: Organisation, id: string) => all.personen.find((one) => one.id === id)!;

test('who fills the role comes first, whatever its capitals, then who leads the frontoffice', () => {
  expect(decidersOf(made(), 'Portfoliomanager Facilitair ', '2026-11-24')).toEqual([jip, kim]);
  expect(decidersOf(made(), 'portfoliomanager die er niet is', '2026-11-24')).toEqual([kim]);
  expect(decidersOf(made(), undefined, '2026-11-24')).toEqual([kim]);
});

test('an owner can be a person, by name or e-mail address', () => {
  expect(decidersOf(made(), 'Robin (frontoffice)', '2026-11-24')).toEqual([robin, kim]);
  expect(decidersOf(made(), 'SAM@voorbeeldorganisatie.example', '2026-11-24')).toEqual([sam, kim]);
});

test('who is away is replaced by whom they named, on those days', () => {
  const all = made((one) => {
    Object.assign(person(one, jip), { vervanger: robin, afwezig: [{ van: '2026-11-20', tot: '2026-11-27' }] });
    person(one, kim).afwezig = [{ van: '2026-11-24', tot: '2026-11-24' }];
  });
  expect(decidersOf(all, 'portfoliomanager facilitair', '2026-11-24')).toEqual([robin]);
  expect(decidersOf(all, 'portfoliomanager facilitair', '2026-11-28')).toEqual([jip, kim]);
});

test('managers and owners of any page go over pages; others do not', () => {
  const owners = ['portfoliomanager facilitair', 'iemand'];
  expect([kim, jip, sam].map((id) => decidesAnything(made(), owners, id))).toEqual([true, true, false]);
});

test('a role of somebody who is not in the directory is told to who edits it', () => {
  const all = parse(organisationFile.text) as { catalogus: { eigenaars: Record<string, string[]> } };
  all.catalogus.eigenaars['portfoliomanager inkoop'] = ['niemand'];
  const read = organisation.safeParse(all);
  expect(read.error?.issues).toEqual([
    expect.objectContaining({
      path: ['catalogus', 'eigenaars', 'portfoliomanager inkoop', 0],
      message: '"niemand" staat niet bij personen',
    }),
  ]);
});
