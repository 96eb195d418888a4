import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What `/metrics` tells. Labels never hold a person, a text or a ticket. */
export function makeMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    turns: new Counter({
      name: 'loket_turns_total',
      help: 'Turns handled, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'loket_turn_seconds',
      help: 'Time from receiving an activity to its commit',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    tickets: new Counter({
      name: 'loket_tickets_total',
      help: 'Tickets made, by product',
      labelNames: ['product'],
      registers,
    }),
    selfHelp: new Counter({
      name: 'loket_self_help_total',
      help: 'Answers and steps to try that were given, by product and whether they made a ticket needless',
      labelNames: ['product', 'helped'],
      registers,
    }),
    files: new Counter({
      name: 'loket_files_total',
      help: 'Photos and files that were sent along, by what became of them',
      labelNames: ['outcome'],
      registers,
    }),
    sends: new Counter({
      name: 'loket_sends_total',
      help: 'Messages that left, by road (chat, webhook, mail) and outcome',
      labelNames: ['via', 'outcome'],
      registers,
    }),
    outboxWaiting: new Gauge({ name: 'loket_outbox_waiting', help: 'Messages that wait to leave', registers }),
    outboxDead: new Gauge({ name: 'loket_outbox_dead', help: 'Messages that were given up', registers }),
    digests: new Counter({
      name: 'loket_digests_total',
      help: 'Rounds of digests that were due for somebody, by outcome: told, silent (there was nothing to say) or unreachable',
      labelNames: ['outcome'],
      registers,
    }),
    reloads: new Counter({
      name: 'loket_knowledge_reloads_total',
      help: 'Times that changed knowledge was read, by outcome: loaded, or refused because it was not in order',
      labelNames: ['outcome'],
      registers,
    }),
    refusedKnowledge: new Gauge({
      name: 'loket_knowledge_refused',
      help: '1 while the files are not in order and Loket works on with what it knew',
      registers,
    }),
    chores: new Counter({
      name: 'loket_chores_total',
      help: 'Work that comes round by itself, by chore and outcome',
      labelNames: ['chore', 'outcome'],
      registers,
    }),
    silences: new Counter({
      name: 'loket_silences_total',
      help: 'Intakes that were left half-way: reminded of, kept as a draft, or removed',
      labelNames: ['outcome'],
      registers,
    }),
    watched: new Counter({
      name: 'loket_promises_total',
      help: 'What was done of itself with tickets: postpone (a promise breaks), no-news, remind, close; of approvals remind-approver, remind-question, approval-to-desk, stand-in (who approves is away)',
      labelNames: ['did'],
      registers,
    }),
    alarms: new Counter({
      name: 'loket_alarms_total',
      help: 'What the people of the desk were told at once: spoed (an urgent ticket), oordeel (a bad rating), doorgestuurd (sent on by a group) …',
      labelNames: ['why'],
      registers,
    }),
    takeovers: new Counter({
      name: 'loket_takeovers_total',
      help: 'What was done of itself with chats of the desk: widen, manager, keep (nobody came), tell-closed, remind-agent, requeue, remind-employee, tell-silent, let-go',
      labelNames: ['did'],
      registers,
    }),
    bypasses: new Counter({
      name: 'loket_bypasses_total',
      help: 'Questions that were asked of a group directly and sent to the desk, by group and outcome (chat, hint, ticket)',
      labelNames: ['group', 'outcome'],
      registers,
    }),
    requests: new Counter({
      name: 'loket_api_requests_total',
      help: 'REST requests, by status',
      labelNames: ['status'],
      registers,
    }),
  };
}
export type Metrics = ReturnType<typeof makeMetrics>;
