import type { subscribingNl } from './subscribing-nl.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const subscribingEn: typeof subscribingNl = {
  and: 'and',
  daily: (at) => `every working day at ${at}`,
  weekly: (weekday, at) => `every ${days[weekday - 1] ?? ''} at ${at}`,
  monthly: (at) => `every first working day of the month at ${at}`,
  line: (when, of) => `${when}, ${of === undefined ? 'about everything' : `only about ${of}`}`,
  nowGets: (line) => `From now on you get an overview ${line}.`,
  nowGetsAll: 'From now on you get these overviews:',
  gets: 'You get these overviews:',
  next: (when) => `The next one comes ${when}.`,
  silence: 'When there is nothing to tell, nothing comes.',
  closedThen: (asked, at) => `At ${asked} the front office is closed, so it comes at ${at}.`,
  closedDay: 'On that day the front office is closed, so it comes on the first working day after it.',
  getsNone: 'You get no overviews now.',
  stopped: 'Okay, you get no overviews any more.',
  againHow: 'Want one after all? Say for example "every Monday 8:30".',
  sayWhen: 'Please say when as well, for example: "every Monday 8:30, only ICT".',
  how: 'You can say: "every Monday 8:30", "every day at 9:00", "first of the month", "only ICT", "everything", "less often" or "stop overviews". One right now? Say "show overview". Figures up to now? Ask for example "how many requests this week".',
  notUnderstood: 'I did not quite understand that; nothing has changed.',
  leastOften: 'Less often than once a month is not possible. None at all any more? Say "stop overviews".',
  notKnown: (name) => `I know no group, building or product called "${name}"; nothing has changed.`,
  choose: (some) => `You can choose, for example: ${some}.`,
  maySee: (some) => `You can get figures about: ${some}.`,
  notSeen: (of) => `You may not see figures about ${of}; nothing has changed.`,
  notForYou:
    'Overviews with figures are for managers, the front office and those who do the work. Would you like to know how your own tickets are doing? Say "my tickets".',
  figuresNow: (of: string) => `To see those figures just now, say "figures of ${of}".`,
  onlyDutch: 'The overview itself is in Dutch.',
};
