import type { TicketFile } from '../tickets/ticket.ts';
import type { Loket } from './loket.ts';
import { fitsInside } from './teams/carried-files.ts';

/** Whether a file can be shown in another chat: inside a message, or by a link. */
export const showsFile =
  ({ links }: Pick<Loket, 'links'>) =>
  (file: TicketFile): boolean =>
    fitsInside(file) || links.link(file.id) !== undefined;
