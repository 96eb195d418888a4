import { calendarOf } from '../../tickets/calendar.ts';
import type { Pace } from '../../tickets/change.ts';
import { cadenceOf } from '../../tickets/watch.ts';

const open = { van: '08:00', tot: '17:00' };

/** A desk that is open on working days from 8 to 5. */
export const pace: Pace = {
  calendar: calendarOf({
    tijdzone: 'Europe/Amsterdam',
    openingstijden: {
      maandag: open,
      dinsdag: open,
      woensdag: open,
      donderdag: open,
      vrijdag: open,
      zaterdag: 'gesloten',
      zondag: 'gesloten',
    },
    'extra-feestdagen': [],
    gesloten: [],
  }),
  cadence: cadenceOf({
    akkoord: {
      'herinneren-na': { amount: 1, unit: 'werkdagen' },
      'naar-de-balie-na': { amount: 3, unit: 'werkdagen' },
    },
    beloften: {
      'waarschuwen-voor': { amount: 2, unit: 'werkuren' },
      'nieuws-elke': { amount: 3, unit: 'werkdagen' },
      'herinneren-na': { amount: 2, unit: 'werkdagen' },
      'sluiten-na': { amount: 5, unit: 'werkdagen' },
    },
  }),
};
