import type { watch as watchFolder } from 'node:fs';
import { mkdtemp, readFile, rename, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { KnowledgeProblem } from '../../bot/load-desk.ts';
import { makeMetrics } from '../../bot/metrics.ts';
import { keepCurrent, type CurrentDesk } from '../../bot/reload.ts';
import { build } from '../harness/build.ts';
import { Connector } from '../harness/connector.ts';
import { Person } from '../harness/person.ts';
import { LoketProcess } from '../harness/process.ts';
import { lampen, pageAbout, PdcFolder } from './pdc-folder.ts';

let pdc: PdcFolder;
beforeEach(async () => {
  pdc = await PdcFolder.make();
});
afterEach(() => pdc.remove());

describe('the desk of a folder', () => {
  const pace = { settle: 20, glance: 60_000, poll: 50 };
  const open: CurrentDesk[] = [];
  afterEach(() => {
    for (const one of open.splice(0)) one.stop();
  });
  const log = pino({ level: 'silent' });
  async function keep(more: Partial<Parameters<typeof keepCurrent>[0]> = {}) {
    const metrics = makeMetrics();
    const told: string[] = [];
    const kept = await keepCurrent({ folder: pdc.path, log, metrics, pace, tell: (line) => told.push(line), ...more });
    open.push(kept);
    const name = () => kept.desk().catalogue.get('lamp')?.naam;
    return { ...kept, metrics, told, name };
  }
  async function until(what: () => unknown): Promise<void> {
    for (const end = Date.now() + 30_000; !what(); await new Promise((resolve) => setTimeout(resolve, 10)))
      if (Date.now() > end) throw new Error(`never came: ${String(what)}`);
  }
  const rest = () => new Promise((resolve) => setTimeout(resolve, 400));

  test('is replaced as a whole when a file changes, and says what is different', async () => {
    const { name, told, desk } = await keep();
    const before = desk();
    await pdc.write('pdc/kast.yaml', pageAbout('Kasten', ['kasten', 'planken', 'laden']));
    await pdc.change('pdc/lamp.yaml', 'naam: Lampen', 'naam: Lichten');
    await rm(pdc.file('pdc/stoel.yaml'));
    await until(() => name() === 'Lichten');
    await until(() => told.length > 0);
    expect([...desk().catalogue.keys()]).toEqual(['kast', 'lamp']);
    expect(desk().search('ik wil planken').products[0]?.id).toBe('kast');
    expect(before.catalogue.get('lamp')?.naam).toBe('Lampen');
    expect(told.at(-1)).toMatch(/^De catalogus is opnieuw gelezen: 2 producten/);
  });

  test('stays as it was while a file is broken, and says why, once', async () => {
    const { name, told, metrics } = await keep();
    const good = await pdc.read('pdc/lamp.yaml');
    await pdc.write(
      'pdc/lamp.yaml',
      good.replace('naam: Lampen', 'naam: Lichten').replace(/^soort.*$/m, 'soort: iets'),
    );
    await until(() => told.length > 0);
    expect(told[0]).toMatch(/^De catalogus is niet in orde\. .*\n {2}pdc\/lamp\.yaml:3 soort kent deze waarde niet; /);
    expect(name()).toBe('Lampen');
    const now = new Date();
    await utimes(pdc.file('pdc/stoel.yaml'), now, now);
    await rest();
    expect(told).toHaveLength(1);
    expect(await metrics.registry.metrics()).toMatch(/^loket_knowledge_refused 1$/m);
    await pdc.write('pdc/lamp.yaml', good.replace('naam: Lampen', 'naam: Lichten'));
    await until(() => name() === 'Lichten');
    expect(await metrics.registry.metrics()).toMatch(/^loket_knowledge_refused 0$/m);
    expect(await metrics.registry.metrics()).toMatch(/^loket_knowledge_reloads_total\{outcome="refused"\} 1$/m);
  });

  test('stays as it was while a file is half written, empty or gone', async () => {
    const { name, told, desk } = await keep();
    const good = await pdc.read('pdc/lamp.yaml');
    for (const half of [good.slice(0, 300), '', '\0\0\0', 'naam: [']) {
      const before = told.length;
      await pdc.write('pdc/lamp.yaml', half);
      await until(() => told.length > before);
      expect(told.at(-1)).toMatch(/niet in orde.*\n {2}pdc\/lamp\.yaml:/);
      expect(name()).toBe('Lampen');
    }
    for (const gone of ['organisation.yaml', 'pdc']) {
      const before = told.length;
      await rename(pdc.file(gone), pdc.file(`weg-${gone}`));
      await until(() => told.length > before && told.at(-1)?.includes(gone));
      expect(desk().catalogue.size).toBe(2);
      await rename(pdc.file(`weg-${gone}`), pdc.file(gone));
    }
    await pdc.write('pdc/lamp.yaml', good.replace('naam: Lampen', 'naam: Lichten'));
    await until(() => name() === 'Lichten');
  });

  test('is not read again when nothing changed, unless it is asked', async () => {
    const { told, reload } = await keep();
    await pdc.write('pdc/lamp.yaml', await pdc.read('pdc/lamp.yaml'));
    await pdc.write('lees-mij.txt', 'x');
    await rest();
    expect(told).toEqual([]);
    await reload();
    expect(told).toEqual(['De catalogus is opnieuw gelezen: 2 producten.']);
  });

  test('is looked at where a folder can not be watched', async () => {
    const watch = (() => {
      throw new Error('ENOSPC');
    }) as unknown as typeof watchFolder;
    const { name } = await keep({ watch });
    await pdc.change('pdc/lamp.yaml', 'naam: Lampen', 'naam: Lichten');
    await until(() => name() === 'Lichten');
  });

  test('is looked at now and then, for folders that never say that they changed', async () => {
    const silent = { on: () => silent, close: () => undefined };
    const watch = (() => silent) as unknown as typeof watchFolder;
    const { name } = await keep({ watch, pace: { ...pace, glance: 50 } });
    await pdc.change('pdc/lamp.yaml', 'naam: Lampen', 'naam: Lichten');
    await until(() => name() === 'Lichten');
  });

  test('has to be in order at the start', async () => {
    await pdc.write('pdc/lamp.yaml', 'naam: [');
    await expect(keep()).rejects.toThrow(KnowledgeProblem);
  });
});

describe('a running Loket', () => {
  let folder: string;
  let loket: LoketProcess;
  let connector: Connector;
  let url: string;
  beforeAll(async () => {
    await build();
    connector = await Connector.open();
  }, 240_000);
  afterAll(() => connector.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loket-'));
    loket = new LoketProcess({
      PORT: '0',
      LOKET_PLAYGROUND: '0',
      LOKET_DATA_DIR: join(folder, 'data'),
      LOKET_KNOWLEDGE_DIR: pdc.path,
    });
    url = await loket.url();
  }, 120_000);
  afterEach(async () => {
    await loket.kill();
    await rm(folder, { recursive: true });
  });

  const nameOf = async (id: string) => {
    const key = (await readFile(join(folder, 'data', 'api-key'), 'utf8')).trim();
    const answer = await fetch(`${url}/api/v1/products/${id}`, { headers: { authorization: `Bearer ${key}` } });
    return answer.status === 200 ? ((await answer.json()) as { naam: string }).naam : answer.status;
  };

  test('takes over what changed, keeps what it knew when it is broken, and stays ready', async () => {
    await pdc.change('pdc/lamp.yaml', 'naam: Lampen', 'naam: Lichten');
    await loket.says(/opnieuw gelezen: 2 producten \(veranderd: lamp\)/);
    expect(await nameOf('lamp')).toBe('Lichten');

    const good = await pdc.read('pdc/lamp.yaml');
    await pdc.write('pdc/lamp.yaml', good.slice(0, 200));
    await loket.says(/niet in orde\. Loket werkt verder met de vorige\.\n {2}pdc\/lamp\.yaml:\d+ /);
    expect(await nameOf('lamp')).toBe('Lichten');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^loket_knowledge_refused 1$/m);

    await pdc.write('pdc/lamp.yaml', good.replace('Lichten', 'Lampjes'));
    await rm(pdc.file('pdc/stoel.yaml'));
    await loket.says(/weg: stoel/);
    expect(await nameOf('lamp')).toBe('Lampjes');
    expect(await nameOf('stoel')).toBe(404);
  }, 120_000);

  test('reads again on SIGHUP', async () => {
    loket.child.kill('SIGHUP');
    await loket.says(/opnieuw gelezen: 2 producten\./);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  }, 120_000);

  test('goes on with an intake whose page changed, and says so when the page is gone', async () => {
    const sam = new Person({ url, connector });
    await sam.type(`ik wil ${lampen[0]!}`);
    await sam.hears(/Wat heb je nodig\?|welk gebouw|Waar is het/);
    const heard = sam.got().length;
    await pdc.change('pdc/lamp.yaml', 'vraag: Waar is het?', 'vraag: Op welke plek is het?');
    await loket.says(/veranderd: lamp/);
    await sam.type('drie witte graag');
    await sam.hears(/veranderd|aangepast/, heard);
    await rm(pdc.file('pdc/lamp.yaml'));
    await loket.says(/weg: lamp/);
    const later = sam.got().length;
    await sam.type('B30 3.12');
    await sam.hears(/lamp/, later);
  }, 120_000);
});
