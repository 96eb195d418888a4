import { loadDesk } from '../../bot/load-desk.ts';
import type { Loket } from '../../bot/loket.ts';
import { tellOwners } from '../../bot/owners.ts';
import { editPages } from '../../bot/page-editor.ts';
import { tellWaiting } from '../../bot/tell.ts';
import { takeTurn } from '../../bot/turn.ts';
import type { Button, Incoming, Message } from '../../dialogs/channel.ts';
import type { Desk } from '../../dialogs/desk.ts';
import type { Db } from '../../storage/db.ts';
import { keepLesson, openProposals, type Lesson } from '../../storage/gaps.ts';
import { allLeft } from '../harness/all-left.ts';
import { loketOn, testLoket, type TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { PdcFolder } from './pdc-folder.ts';

/** A desk with a catalogue of two pages, "lamp" of Jip and "stoel" of nobody who is named, so of Kim who leads the frontoffice. */

const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`;
export const [sam, robin, kim, jip] = [id(1), id(2), id(3), id(4)];
export const monday = new Date('2026-11-23T09:00:00Z');
export const day = 86_400_000;

export class Owners {
  now = monday;
  private keys = 0;
  private desk: Desk;
  readonly db: Db;
  readonly pdc: PdcFolder;
  readonly loket: TestLoket;

  private constructor(db: Db, pdc: PdcFolder, desk: Desk) {
    this.db = db;
    this.pdc = pdc;
    this.desk = desk;
    this.loket = this.with(testLoket({ db, now: () => this.now, newId: this.newId }));
  }

  static async make(): Promise<Owners> {
    const [db, pdc] = [await loketDatabase(), await PdcFolder.make()];
    await pdc.change('organisation.yaml', 'portfoliomanager facilitair:', 'portfoliomanager lampen:');
    await pdc.write(
      'scorebord.csv',
      'zin,verwacht,soort\nik zoek lampen,lamp,x\nkrukken graag,stoel,x\nfauteuils bestellen,stoel,x\n',
    );
    return new Owners(db, pdc, await loadDesk(pdc.path));
  }

  /** One more process on the same database, folder and channel. */
  another = (): Loket =>
    this.with(loketOn(this.loket.channel, { db: this.db, now: () => this.now, newId: this.newId }));

  private newId = (): string => `id-${String(++this.keys)}`;

  private with<One extends Loket>(loket: One): One {
    const knowledge: NonNullable<Loket['knowledge']> = {
      folder: this.pdc.path,
      scorecard: this.pdc.file('scorebord.csv'),
      readOnly: false,
      reload: async () => {
        this.desk = await loadDesk(this.pdc.path);
      },
    };
    return { ...loket, desk: () => this.desk, knowledge };
  }

  async close(): Promise<void> {
    await this.loket.delivery.stop();
    await this.db.end();
    await this.pdc.remove();
  }

  reload = (): Promise<void> => this.loket.knowledge!.reload();

  async hear(person: string, what: Incoming['what'], name = ''): Promise<void> {
    await takeTurn(this.loket, {
      key: `k${String(++this.keys)}`,
      conversation: person,
      scope: 'personal',
      person: { id: person, name },
      what,
      address: { id: person },
    });
    await this.delivered();
  }
  type = (person: string, text: string): Promise<void> => this.hear(person, { kind: 'text', text });

  /** The last button of that title that somebody got. */
  button(person: string, title: string): Button {
    const found = this.messages(person)
      .flatMap(({ card }) => card?.buttons ?? [])
      .findLast((one) => one.title === title);
    if (!found) throw new Error(`no button ${title}; there is ${this.texts(person).join(' | ')}`);
    return found;
  }

  async press(person: string, title: string, values: Record<string, string> = {}): Promise<void> {
    const { press } = this.button(person, title);
    await this.hear(person, { kind: 'press', press: { ...press, values } });
  }

  messages = (person: string): Message[] => this.loket.channel.at(person).map(({ message }) => message);
  texts = (person: string): string[] => this.messages(person).map(({ text }) => text);
  last = (person: string): Message => this.messages(person).at(-1)!;

  async chore(loket: Loket = this.loket): Promise<void> {
    await tellOwners(loket);
    await this.delivered();
  }

  async edits(): Promise<void> {
    await editPages(this.loket);
    await this.delivered();
  }

  /** All that was said has arrived. */
  delivered(): Promise<void> {
    return allLeft(this.loket);
  }

  /** Tells what waited to be told. */
  async waiting(): Promise<void> {
    await tellWaiting(this.loket);
    await this.delivered();
  }

  /** Something that employees said, so often. */
  async lesson(said: string, more: Partial<Lesson> = {}, times = 1): Promise<number> {
    for (let n = 0; n < times; n++)
      await keepLesson(this.db, { key: said, said, why: 'not-found', offered: [], ...more }, this.now);
    return (await openProposals(this.db, 100)).find((one) => one.said === said)!.id;
  }

  later(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
  }
}
