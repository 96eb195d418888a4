import { lookAtReports } from '../../../bot/reports/round.ts';
import { monday, kim, bas, robin, sam, Reports } from './reports-around.ts';

/** From the end of a period to a released report: who gets the draft, changes it, and what leaves. */

let all: Reports;
beforeEach(async () => {
  all = new Reports();
  await all.begin();
  await all.complaint('M-2026-000010', 'Mevrouw Zandstra liet kamer 3.12 vies achter');
  await all.complaint('M-2026-000011', 'De vloer plakt al weken');
  await all.complaint('M-2026-000012', 'te laat voor deze periode', '2026-11-01T09:00:00Z');
}, 60_000);
afterEach(() => all.end());

const links = () => all.loket.channel.at(kim).flatMap(({ message }) => message.files ?? []);

test('the draft comes once, is changed, released, and reaches the manager with files and the trail tells it', async () => {
  await all.chat(robin);
  await all.chat(kim);
  all.now = new Date('2026-11-01T10:00:00Z');
  await all.round();
  expect(await all.reports()).toEqual([]);
  all.now = monday;
  await all.round();
  await all.round();
  expect(await all.reports()).toMatchObject([
    { supplier: 'cateraar', state: 'leeg' },
    { supplier: 'schoonmaakbedrijf', state: 'concept' },
  ]);
  expect(all.messages(robin)).toHaveLength(1);
  const [draft] = all.messages(robin);
  expect(draft?.card).toMatchObject({ title: 'Concept: rapportage Schoonmaakbedrijf', badge: { text: 'concept' } });
  expect(draft?.card?.inputs?.[0]?.value).toContain('waren er 2 klachten over het schoonmaakbedrijf');
  expect(draft?.text).not.toContain('Zandstra');
  await all.press(robin, all.button(robin, 'Bekijken'));
  expect(
    all
      .messages(robin)
      .at(-1)
      ?.files?.map(({ name }) => name),
  ).toEqual(['rapportage-schoonmaakbedrijf-2026-09-2026-10.pdf', 'rapportage-schoonmaakbedrijf-2026-09-2026-10.xlsx']);
  await all.press(robin, all.button(robin, 'Opslaan'), { highlights: 'Het kan schoner.', note: 'Besproken.' });
  expect(all.said(robin)).toBe('Opgeslagen. Er is nog niets verstuurd.');
  await all.press(robin, all.button(robin, 'Vrijgeven'), {
    highlights: 'Het kan schoner.',
    note: 'Besproken, en afgesproken.',
  });
  expect(all.said(robin)).toContain('De rapportage staat in de chat van Kim (manager).');
  expect(all.said(kim)).toMatch(
    /Het kan schoner\.\n\nToelichting van de klachtencoördinator:\n\nBesproken, en afgesproken\./,
  );
  expect(links()).toHaveLength(2);
  const changed = all.messages(robin).findLast(({ card }) => card?.badge);
  expect(changed?.card?.badge?.text).toBe('vrijgegeven');
  expect(changed?.text).toContain('Vrijgegeven door Robin (frontoffice), vandaag');
  expect((await all.trail()).map(([by, kind]) => [by, kind])).toEqual([
    ['loket', 'gemaakt'],
    ['loket', 'getoond'],
    [robin, 'bekeken'],
    [robin, 'gewijzigd'],
    [robin, 'gewijzigd'],
    [robin, 'vrijgegeven'],
    ['loket', 'verstuurd'],
  ]);
  expect((await all.trail())[4]?.[2]).toEqual({ note: { from: 'Besproken.', to: 'Besproken, en afgesproken.' } });
  await all.type(kim, 'rapportage schoonmaakbedrijf');
  expect(links()).toHaveLength(4);
  await all.round();
  expect(all.mails).toEqual([]);
});

test('texts are changed and left out by page; a card that is older, and a second press, change nothing and say so', async () => {
  await all.chat(robin);
  await all.round();
  const older = all.button(robin, 'Vrijgeven');
  const save = all.button(robin, 'Opslaan');
  await all.press(robin, all.button(robin, 'Teksten nakijken'));
  const texts = all.messages(robin).at(-1)?.card;
  expect(texts?.inputs?.map(({ value }) => value)).toEqual([
    'Mevrouw [naam] liet kamer [plek] vies achter',
    'De vloer plakt al weken',
  ]);
  const saveTexts = texts?.buttons?.[0]?.press;
  await all.press(robin, saveTexts!, { 'klacht-M-2026-000010': 'Een kamer was vies.', 'klacht-M-2026-000099': 'x' });
  expect((await all.trail()).at(-1)).toEqual([
    robin,
    'gewijzigd',
    {
      'klacht-M-2026-000010': { from: 'Mevrouw [naam] liet kamer [plek] vies achter', to: 'Een kamer was vies.' },
      'klacht-M-2026-000011': { from: 'De vloer plakt al weken', to: '' },
    },
  ]);
  await all.press(robin, older, { highlights: 'Mijn tekst.', note: '' });
  expect(all.texts(robin).at(-2)).toContain('Concept: rapportage');
  expect(all.texts(robin).at(-1)).toMatch(/intussen aangepast[^]*Dit had jij geschreven:\n\nMijn tekst\./);
  await all.press(robin, save, { highlights: '', note: '' });
  expect(all.texts(robin).at(-1)).toMatch(/intussen aangepast/);
  await all.press(robin, all.button(robin, 'Opslaan'), { highlights: ' ', note: '' });
  expect(all.messages(robin).at(-1)?.card?.inputs?.[0]?.error).toContain('ten minste één zin');
  const release = all.button(robin, 'Vrijgeven');
  await all.press(robin, release, { highlights: 'Klaar.' });
  await all.press(robin, release, { highlights: 'Toch anders.' });
  expect(all.said(robin)).toMatch(/al vrijgegeven, door Robin \(frontoffice\), vandaag .*Er is niets veranderd/);
  expect((await all.reports())[1]).toMatchObject({ state: 'vrijgegeven', version: 3, decided_by: robin });
  expect(all.mails).toHaveLength(1);
});

test('a manager without a chat is mailed the PDF and the workbook, the team its highlights; what is refused is told', async () => {
  await all.chat(robin);
  await all.chat(bas);
  all.organisation((one) => ({
    ...one,
    rapportages: {
      ...one.rapportages!,
      managementteam: [bas, kim],
      leveranciers: one.rapportages!.leveranciers.map((supplier) => ({
        ...supplier,
        manager: 'manager@elders.example',
      })),
    },
  }));
  all.refused.add('kim@voorbeeldorganisatie.example');
  await all.round();
  await all.type(robin, 'rapportage schoonmaakbedrijf hoofdpunten: Kort en goed.');
  await all.type(robin, 'rapportage vrijgeven');
  expect(all.said(robin)).toContain('Van welke leverancier?');
  await all.type(robin, 'rapportage over het schoonmaakbedrijf vrijgeven');
  expect(all.mails.map(({ to }) => to)).toEqual(['manager@elders.example']);
  const { text } = all.mails[0]!;
  expect(/filename=rapportage-schoonmaakbedrijf-2026-09-2026-10\.pdf/.test(text)).toBe(true);
  expect(/application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet/.test(text)).toBe(true);
  expect(/^Subject: (.*)\r$/m.exec(text)?.[1]).toBe('Rapportage Schoonmaakbedrijf, september en oktober 2026');
  expect(text.includes(Buffer.from('%PDF-1.7').toString('base64').slice(0, 8))).toBe(true);
  expect(all.said(bas)).toMatch(/^De hoofdpunten van de rapportage[^]*Kort en goed\.$/);
  const robins = all.texts(robin).join('\n');
  expect(robins).toContain('De rapportage gaat per e-mail naar manager@elders.example.');
  expect(robins).toContain('De e-mail met de rapportage Schoonmaakbedrijf is niet aangekomen');
});

test('nobody else sees, changes or releases it, by button or in words', async () => {
  await all.chat(robin);
  await all.round();
  const [view, release, drop] = ['Bekijken', 'Vrijgeven', 'Niet versturen'].map((title) => all.button(robin, title));
  for (const person of [sam, kim, bas])
    for (const press of [view!, release!, drop!]) {
      await all.press(person, press, { highlights: 'x' });
      expect(all.said(person)).toContain('Er is niets veranderd.');
      expect(all.messages(person).at(-1)?.files).toBeUndefined();
    }
  await all.type(kim, 'rapportage schoonmaakbedrijf');
  expect(all.said(kim)).toBe('Van Schoonmaakbedrijf is er nog geen rapportage.');
  await all.type(sam, 'rapportage schoonmaakbedrijf vrijgeven');
  expect(all.said(sam)).not.toContain('Vrijgegeven');
  for (const value of ['release', 'release:x', 'weg', ''])
    await all.press(robin, { do: 'rapportage', ref: view!.ref!, value });
  await all.press(robin, { do: 'rapportage', ref: 'geen', value: 'view' });
  expect((await all.reports())[1]).toMatchObject({ state: 'concept', version: 1 });
  await all.press(robin, drop!);
  expect((await all.reports())[1]).toMatchObject({ state: 'niet-verstuurd' });
  await all.press(robin, release!, { highlights: 'Toch wel.' });
  expect(all.said(robin)).toMatch(/besloot vandaag .* om deze rapportage niet te versturen/);
});

test('who does nothing is reminded, and then the managers have it too; the first decides', async () => {
  await all.chat(robin);
  await all.chat(bas);
  all.organisation((one) => ({ ...one, rapportages: { ...one.rapportages!, managementteam: [bas, kim] } }));
  await all.round();
  all.now = new Date('2026-11-05T15:59:00Z');
  await all.round();
  expect(all.messages(robin)).toHaveLength(1);
  all.now = new Date('2026-11-06T09:00:00Z');
  await all.round();
  await all.round();
  expect(all.texts(robin).filter((text) => text.includes('wacht nog op jou'))).toHaveLength(1);
  expect(all.texts(bas)).toEqual([]);
  all.now = new Date('2026-11-10T09:00:00Z');
  await all.round();
  await all.round();
  expect(all.texts(bas).filter((text) => text.includes('wacht al een tijd op Robin'))).toHaveLength(1);
  expect(all.said(robin)).toContain('ligt nu ook bij de managers');
  await all.press(bas, all.button(bas, 'Vrijgeven'), { highlights: 'Klaar.' });
  expect(all.messages(robin).at(-1)?.card?.badge?.text).toBe('vrijgegeven');
  expect((await all.reports())[1]).toMatchObject({ decided_by: bas });
});

test('a coordinator who is away is replaced; nobody to be reached is told in the log and tried again', async () => {
  await all.round();
  expect(all.loket.logged).toContainEqual(
    expect.objectContaining({ msg: expect.stringContaining('nobody who may release it') }),
  );
  all.organisation((one) => ({
    ...one,
    personen: one.personen.map((person) =>
      person.id === robin ? { ...person, vervanger: bas, afwezig: [{ van: '2026-11-02', tot: '2026-11-06' }] } : person,
    ),
  }));
  await all.chat(robin);
  await all.chat(bas);
  all.now = new Date(monday.getTime() + 2 * 3_600_000);
  await all.round();
  expect(all.texts(robin)).toEqual([]);
  await all.press(bas, all.button(bas, 'Vrijgeven'), { highlights: 'Klaar.' });
  expect((await all.reports())[1]).toMatchObject({ state: 'vrijgegeven', decided_by: bas });
});

test('two processes make, remind and release once; a redelivered press is once', async () => {
  await all.chat(robin);
  const other = all.another('b');
  await Promise.all([lookAtReports(all.loket), lookAtReports(other), lookAtReports(all.loket)]);
  await all.deliver();
  expect(await all.reports()).toHaveLength(2);
  expect(all.messages(robin).length + other.channel.at(robin).length).toBe(1);
  const press = all.messages(robin).length > 0 ? all.button(robin, 'Vrijgeven') : undefined;
  const ref = (await all.db.query<{ id: string }>(`SELECT id FROM supplier_reports WHERE state = 'concept'`)).rows[0]!
    .id;
  const release = press ?? { do: 'rapportage', ref, value: 'release:1' };
  const what = { kind: 'press' as const, press: { ...release, values: { highlights: 'Klaar.' } } };
  await Promise.all([all.hear(robin, what, 'zelfde'), all.hear(robin, what, 'zelfde'), all.hear(robin, what, 'ander')]);
  await all.deliver();
  expect((await all.trail()).filter(([, kind]) => kind === 'vrijgegeven')).toHaveLength(1);
  expect(all.mails).toHaveLength(1);
  await other.delivery.stop();
});
