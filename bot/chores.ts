import { forgetApprovals } from '../storage/announcement-approvals.ts';
import { forgetAnnounced } from '../storage/announced-reached.ts';
import { forgetLoose } from '../storage/attachments.ts';
import { forgetInbox } from '../storage/conversations.ts';
import { forgetProposals } from '../storage/gaps.ts';
import { forgetKeys } from '../storage/idempotency.ts';
import { forgetSent } from '../storage/outbox.ts';
import { forgetPutOff } from '../storage/owners.ts';
import { forgetTold } from '../storage/pushes.ts';
import { forgetTalks } from '../storage/takeovers.ts';
import { lookAtUnanswered } from './announce-approval.ts';
import { askWhetherOver } from './announce-end.ts';
import { lookAtAbsent } from './absent.ts';
import { lookAtChats } from './desk-chore.ts';
import { keepFigures } from './figures.ts';
import type { Loket } from './loket.ts';
import { tellOwners } from './owners.ts';
import { lookAtQuiet } from './quiet.ts';
import { lookAtReports } from './reports/round.ts';
import type { Chore } from './schedule.ts';
import { lookAtRepeats } from './improving.ts';
import { emptyLetterbox } from './letterbox.ts';
import { lookUpMembers } from './team-members.ts';
import { sendDigests } from './send-digests.ts';
import { tellWaiting } from './tell.ts';
import { lookAtTickets } from './watch.ts';

const day = 24 * 60 * 60 * 1000;

/** How many days things are kept; docs/operating.md tells. */
const kept = { inbox: 30, sent: 7, loose: 365, proposals: 365, told: 30, talks: 365, announced: 365 };

/** What a desk does by itself. */
export function choresOf(loket: Loket): Chore[] {
  const ago = (days: number) => new Date(loket.now().getTime() - days * day);
  return [
    { name: 'quiet', when: '* * * * *', run: () => lookAtQuiet(loket) },
    { name: 'chats', when: '* * * * *', run: () => lookAtChats(loket) },
    { name: 'members', when: '* * * * *', run: () => lookUpMembers(loket) },
    { name: 'promises', when: '* * * * *', run: () => lookAtTickets(loket) },
    { name: 'absent', when: '* * * * *', run: () => lookAtAbsent(loket) },
    { name: 'pushes', when: '* * * * *', run: () => tellWaiting(loket) },
    { name: 'owners', when: '* * * * *', run: () => tellOwners(loket) },
    {
      name: 'pages',
      when: '* * * * *',
      run() {
        loket.pages?.look();
        return Promise.resolve();
      },
    },
    { name: 'repeats', when: '*/10 * * * *', run: () => lookAtRepeats(loket) },
    { name: 'letterbox', when: '*/10 * * * *', run: () => emptyLetterbox(loket) },
    {
      name: 'announcements',
      when: '* * * * *',
      async run() {
        await lookAtUnanswered(loket);
        await askWhetherOver(loket);
      },
    },
    { name: 'digests', when: '* * * * *', run: () => sendDigests(loket) },
    { name: 'figures', when: '*/10 * * * *', run: () => keepFigures(loket.db, loket.desk(), loket.now()) },
    { name: 'reports', when: '*/10 * * * *', run: () => lookAtReports(loket) },
    {
      name: 'tidy',
      when: '7 * * * *',
      atStart: true,
      async run() {
        await forgetInbox(loket.db, ago(kept.inbox));
        await forgetSent(loket.db, ago(kept.sent));
        await forgetLoose(loket.db, ago(kept.loose));
        await forgetKeys(loket.db, loket.now());
        await forgetProposals(loket.db, ago(kept.proposals));
        await forgetPutOff(loket.db, loket.now());
        await forgetTold(loket.db, ago(kept.told));
        await forgetAnnounced(loket.db, ago(kept.announced));
        await forgetApprovals(loket.db, ago(kept.announced));
        await forgetTalks(loket.db, ago(kept.talks));
      },
    },
  ];
}
