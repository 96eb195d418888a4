import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { lookAtReports } from '../../../bot/reports/round.ts';
import { mailDelivery } from '../../../bot/mail.ts';
import { takeTurn } from '../../../bot/turn.ts';
import type { Loket } from '../../../bot/loket.ts';
import { fileLinks } from '../../../bot/file-links.ts';
import type { Incoming, Message, Press } from '../../../dialogs/channel.ts';
import type { Desk } from '../../../dialogs/desk.ts';
import type { Organisation } from '../../../knowledge/organisation.ts';
import { keepAddress } from '../../../storage/conversations.ts';
import type { Db } from '../../../storage/db.ts';
import { insertTicket } from '../../../storage/tickets.ts';
import { aboutNothing } from '../../../tickets/complaint.ts';
import { allLeft } from '../../harness/all-left.ts';
import { testLoket, type TestLoket } from '../../harness/loket.ts';
import { loketDatabase } from '../../harness/schema.ts';
import { aTicket } from '../../tickets/a-ticket.ts';

/** A desk with complaints of two months about the cleaners, a clock, a mail server, and the people of the demo. */

export const robin = '00000000-0000-4000-8000-000000000002';
export const kim = '00000000-0000-4000-8000-000000000003';
export const bas = '00000000-0000-4000-8000-000000000006';
export const sam = '00000000-0000-4000-8000-000000000001';

/** Monday 2 November 2026, 9:00 in Amsterdam: September and October are over. */
export const monday = new Date('2026-11-02T08:00:00Z');

export interface Mail {
  to: string;
  text: string;
}

export class Reports {
  db!: Db;
  loket!: TestLoket;
  now = monday;
  mails: Mail[] = [];
  /** Addresses that the server does not want. */
  refused = new Set<string>();
  private server!: SMTPServer;
  private mail!: ReturnType<typeof mailDelivery>;
  private keys = 0;

  async begin(): Promise<void> {
    this.db = await loketDatabase();
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) =>
        done(this.refused.has(address) ? Object.assign(new Error('no'), { responseCode: 550 }) : undefined),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          this.mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString() });
          done();
        });
      },
    });
    this.server.on('error', () => undefined);
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    this.loket = this.another();
    const { port } = this.server.server.address() as AddressInfo;
    const { db, loket } = this;
    this.mail = mailDelivery({
      db,
      desk: () => loket.desk(),
      now: () => this.now,
      newId: loket.newId,
      random: () => 1,
      log: loket.log,
      metrics: loket.metrics,
      rules: { sendsPerSecond: 1_000 },
      smtp: { url: `smtp://127.0.0.1:${String(port)}`, from: 'loket@voorbeeldorganisatie.example', patience: 2_000 },
    });
  }

  /** One more process on the same database, with ids of its own. */
  another(name = 'a'): TestLoket {
    let ids = 0;
    const now = () => this.now;
    const loket = testLoket({
      db: this.db,
      now,
      newId: () => `${name}-${String(++ids)}`,
      links: fileLinks(Buffer.alloc(32), now, 'https://loket.voorbeeldorganisatie.example'),
      rules: { sendsPerSecond: 1_000 },
    });
    loket.mails = true;
    return loket;
  }

  async end(): Promise<void> {
    await this.loket.delivery.stop();
    await this.mail.stop();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
    await this.db.end();
  }

  organisation(change: (organisation: Organisation) => Organisation): void {
    const desk: Desk = this.loket.desk();
    const changed = { ...desk, organisation: change(desk.organisation) };
    this.loket.desk = () => changed;
  }

  async complaint(number: string, said: string, on = '2026-10-12T09:00:00Z'): Promise<void> {
    const createdAt = new Date(on);
    const complaint = {
      label: 'onvrede' as const,
      about: { ...aboutNothing, supplier: 'schoonmaakbedrijf' },
      contact: null,
      conclusion: null,
      cause: 'Niet schoon',
      followUp: null,
    };
    const answers = [{ id: 'wat', label: 'Wat is er gebeurd', value: said, text: said }];
    await insertTicket(
      this.db,
      aTicket({
        number,
        intake: number,
        product: 'onvrede-leverancier',
        kind: 'klacht',
        group: 'klachtencoordinator',
        conversation: null,
        createdAt,
        updatedAt: createdAt,
        complaint,
        answers,
      }),
      null,
    );
  }

  /** Somebody has a chat of their own with Loket. */
  async chat(person: string): Promise<void> {
    await this.db.query(
      `INSERT INTO conversations (id, scope, person, last_in_at) VALUES ($1, 'personal', $1, $2) ON CONFLICT DO NOTHING`,
      [person, this.now],
    );
    await keepAddress(this.db, person, { id: person }, this.now);
  }

  async round(loket: Loket = this.loket): Promise<void> {
    await lookAtReports(loket);
    await this.deliver();
  }

  async deliver(): Promise<void> {
    await allLeft(this.loket);
    await this.mail.sweep();
    await allLeft(this.loket);
  }

  async hear(person: string, what: Incoming['what'], key = `k${String(++this.keys)}`): Promise<void> {
    const name = this.loket.desk().organisation.personen.find(({ id }) => id === person)?.naam ?? 'Iemand';
    await takeTurn(this.loket, {
      key,
      conversation: person,
      scope: 'personal',
      person: { id: person, name },
      what,
      address: { id: person },
    });
    await this.deliver();
  }

  type = (person: string, text: string) => this.hear(person, { kind: 'text', text });

  press(person: string, button: Press, values?: Record<string, string>): Promise<void> {
    return this.hear(person, { kind: 'press', press: { ...button, ...(values ? { values } : {}) } });
  }

  messages = (person: string): Message[] => this.loket.channel.at(person).map(({ message }) => message);
  texts = (person: string): string[] => this.messages(person).map(({ text }) => text);
  said = (person: string): string => this.texts(person).at(-1) ?? '';

  /** The newest button of that title in somebody's chat. */
  button(person: string, title: string): Press {
    const found = this.messages(person)
      .flatMap(({ card }) => card?.buttons ?? [])
      .findLast((one) => one.title === title);
    if (!found) throw new Error(`no button ${title}; there is ${this.texts(person).join(' | ')}`);
    return found.press;
  }

  async reports(): Promise<{ supplier: string; state: string; version: number; decided_by: string | null }[]> {
    return (await this.db.query<never>('SELECT * FROM supplier_reports ORDER BY supplier')).rows;
  }

  async trail(): Promise<[string, string, Record<string, unknown>][]> {
    const { rows } = await this.db.query<{ by_id: string; kind: string; data: Record<string, unknown> }>(
      'SELECT by_id, kind, data FROM supplier_report_events JOIN supplier_reports ON supplier_reports.id = report WHERE supplier = $1 ORDER BY supplier_report_events.id',
      ['schoonmaakbedrijf'],
    );
    return rows.map(({ by_id, kind, data }) => [by_id, kind, data]);
  }
}
