import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { Rejected, Unreachable, type Channel } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { contentOf } from '../storage/attachments.ts';
import type { Db } from '../storage/db.ts';
import type { TicketFile } from '../tickets/ticket.ts';
import { makeDelivery, type Delivery, type DeliveryRules } from './delivery.ts';

/** Groups that have no channel get their work by mail, and people what is for them when they have no chat. */

/** How mail leaves. `patience`: longest that the server may be silent, in milliseconds. */
export interface Smtp {
  url: string;
  from: string;
  patience?: number;
}

const usual: Partial<DeliveryRules> = {
  // Waits longer each time: about a day in all.
  attempts: 15,
  firstRetry: 5_000,
  slowestRetry: 6 * 3_600_000,
  sendsPerSecond: 5,
};

/** Delivers mail: at least once, in order per ticket and group. */
export function mailDelivery(
  parts: Omit<Parameters<typeof makeDelivery>[0], 'channel' | 'via' | 'addressOf'> & { desk(): Desk; smtp: Smtp },
): Delivery {
  return makeDelivery({
    ...parts,
    via: 'mail',
    addressOf: (lane) => ({ to: lane.split('|')[1] ?? '', lane }),
    channel: mailChannel(parts.smtp, parts.desk, parts.db),
    rules: { ...usual, ...parts.rules },
  });
}

function mailChannel({ url, from, patience = 10_000 }: Smtp, desk: () => Desk, db: Db): Channel {
  const waits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const transport = createTransport({ url, ...waits, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send(to, { text, card, files = [] }, _under, row = '') {
      const address = addressFor(String(to['to']), desk());
      if (!address) throw new Unreachable('there is no e-mail address');
      const attachments = await attached(db, files);
      // Sent again after a crash it has the same id, by which mail programs know it; a second mail with the same words has another.
      const id = createHash('sha256')
        .update(`${String(to['lane'])} ${row} ${text}`)
        .digest('hex')
        .slice(0, 32);
      try {
        const sent = await transport.sendMail({
          from,
          to: address,
          subject: card?.title ?? '',
          text,
          attachments,
          messageId: `<${id}@${/@([\w.-]+)/.exec(from)?.[1] ?? 'loket'}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return sent.messageId;
      } catch (error) {
        throw faultOf(error);
      }
    },
    async update() {
      throw new Error('mail is not updated');
    },
  };
}

/** The address of a group by its id, of somebody ("persoon:<id>"), or of who gets the reports of a supplier ("leverancier:<id>"). */
function addressFor(to: string, { organisation }: Pick<Desk, 'organisation'>): string | undefined {
  const { groepen, personen, rapportages } = organisation;
  const [, kind, id = ''] = /^(persoon|leverancier):(.*)$/.exec(to) ?? [];
  if (kind === undefined) return groepen.find((one) => one.id === to)?.email;
  if (kind === 'persoon') return personen.find((one) => one.id === id)?.email;
  const manager = rapportages?.leveranciers.find((one) => one.id === id)?.manager;
  return manager?.includes('@') ? manager : personen.find((one) => one.id === manager)?.email;
}

/** Files as they go along. Throws Rejected when one is not there any more: without it the mail would say what is not so. */
const attached = (db: Db, files: readonly TicketFile[]) =>
  Promise.all(
    files.map(async ({ id, name, type }) => {
      const content = await contentOf(db, id);
      if (!content) throw new Rejected(410, 'a file is gone');
      return { filename: name, contentType: type, content };
    }),
  );

/** What the server refuses for good is rejected; all else may pass. Its words are left out: they can hold an address. */
function faultOf(error: unknown): Error {
  const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
  const refused = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (refused && responseCode !== undefined && responseCode >= 500) return new Rejected(responseCode, code);
  return new Error([code, responseCode].filter((one) => one !== undefined).join(' '));
}
