import type { MemberChannel } from '../../dialogs/channel.ts';
import type { Client, Db, Queryable } from '../../storage/db.ts';

/** What a process that was killed gets from everything it asks: nothing more. */
export class Killed extends Error {
  override name = 'Killed';
}

/** The life of one process, which ends before or after its n-th step outside itself: a query or a send. */
export class Life {
  steps = 0;
  dead = false;
  private readonly given: Promise<unknown>[] = [];
  private readonly last: number;
  private readonly takesEffect: boolean;

  /** `takesEffect`: the last step is carried out, but its answer is never seen. */
  constructor(last = Infinity, takesEffect = false) {
    this.last = last;
    this.takesEffect = takesEffect;
  }

  async step<T>(work: () => Promise<T>): Promise<T> {
    this.refuseWhenDead();
    const isLast = ++this.steps === this.last;
    if (isLast && !this.takesEffect) this.dead = true;
    this.refuseWhenDead();
    const underWay = work();
    this.given.push(underWay);
    const result = await underWay;
    if (isLast) this.dead = true;
    this.refuseWhenDead();
    return result;
  }

  /** What had left the process when it died arrives all the same. */
  async aftermath(): Promise<void> {
    await Promise.allSettled(this.given);
  }

  private refuseWhenDead(): void {
    if (this.dead) throw new Killed();
  }

  /** A database as this process sees it. When it is dead, its open transactions are rolled back. */
  db(real: Db): Db {
    const mortal =
      (queryable: Queryable): Queryable['query'] =>
      (text: string, params?: readonly unknown[]) =>
        this.step(() => queryable.query(text, params));
    return {
      ...real,
      query: mortal(real),
      connect: async (): Promise<Client> => {
        this.refuseWhenDead();
        const client = await real.connect();
        return { query: mortal(client), release: (destroy) => client.release(destroy) };
      },
    };
  }

  channel(real: MemberChannel): MemberChannel {
    return {
      send: (...asked) => this.step(() => real.send(...asked)),
      update: (...asked) => this.step(() => real.update(...asked)),
      members: (...asked) => this.step(() => real.members(...asked)),
    };
  }
}
