import type { Delivery } from '../../bot/delivery.ts';
import { webhookDelivery } from '../../bot/webhooks.ts';
import { Receiver } from '../harness/receiver.ts';
import { monday, patience, restServer, type RestServer } from './rest-server.ts';

/** Other systems hear of tickets over real HTTP, with a clock of ours: what the tests of webhooks have in common, made before each. */
export class Webhooks {
  rest!: RestServer;
  receiver!: Receiver;
  delivery!: Delivery;
  /** Where the receiver is told, another in each test. */
  path = '';
  private paths = 0;
  private readonly deliveries: Delivery[] = [];

  constructor() {
    beforeAll(async () => {
      this.rest = await restServer();
      this.receiver = await Receiver.open();
      this.delivery = this.another();
    }, patience);
    afterAll(async () => {
      this.receiver.drop();
      await Promise.all(this.deliveries.map((one) => one.stop()));
      await this.receiver.close();
      await this.rest.close();
    });
    beforeEach(() => {
      this.rest.clock.now = monday;
      this.receiver.all.splice(0);
      this.receiver.answer = () => ({ status: 204 });
      this.elsewhere();
    });
    afterEach(async () => {
      const { body } = await this.rest.call('GET', '/webhooks');
      for (const { id } of body.items) await this.rest.call('DELETE', `/webhooks/${id}`);
      await this.rest.db.query('DELETE FROM outbox_lanes');
    });
  }

  /** One more process that delivers. */
  another = (waits = 300): Delivery => {
    const { db, clock, loket } = this.rest;
    const { newId, log, metrics } = loket;
    const parts = { db, now: () => clock.now, newId, random: () => 1, log, metrics, rules: { sendsPerSecond: 1000 } };
    const made = webhookDelivery({ ...parts, reach: { local: true, hosts: [] }, patience: waits });
    this.deliveries.push(made);
    return made;
  };

  /** What subscribes from now on is told at another path. */
  elsewhere = (): void => {
    this.path = `/hoek-${String(++this.paths)}`;
  };

  register = async (more: object = {}): Promise<string> => {
    const lamp = { product: 'storing-verlichting', requester: { name: 'Mevrouw Aan de Balie' } };
    return (await this.rest.call('POST', '/tickets', { ...lamp, ...more })).body.number;
  };

  change = (number: string, asked: object) => this.rest.call('PATCH', `/tickets/${number}`, asked);

  subscribe = async (more: object = {}) =>
    (await this.rest.call('POST', '/webhooks', { url: `${this.receiver.url}${this.path}`, ...more })).body;

  log = async (id: string, query = '') => (await this.rest.call('GET', `/webhooks/${id}/deliveries${query}`)).body;

  later = (ms: number) => (this.rest.clock.now = new Date(this.rest.clock.now.getTime() + ms));

  /** Lets time pass until everything was tried. */
  passes = async (hours: number, stepMinutes = 10): Promise<void> => {
    for (let minutes = 0; minutes < hours * 60; minutes += stepMinutes) {
      this.later(stepMinutes * 60_000);
      await this.delivery.sweep();
    }
  };
}
