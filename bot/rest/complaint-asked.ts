import type { z } from 'zod';
import type { Refused } from '../../tickets/change.ts';
import type { NotNoted, Noted } from '../../tickets/noting.ts';
import type { changeForm } from './asked.ts';
import { fieldProblem, type Problem } from './problem.ts';

/** What callers note of a complaint. */

type Sent = NonNullable<z.output<typeof changeForm>['complaint']>;

/** Throws a Problem for what makes no sense together. */
export function asNoted({ contact, outcome, policy, decidedBy, ...rest }: Sent): Noted {
  if (outcome === undefined && (policy !== undefined || decidedBy !== undefined))
    throw fieldProblem('unusable-values', [
      { field: 'complaint.outcome', message: 'is required with policy and decidedBy' },
    ]);
  return {
    ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Noted),
    ...(contact ? { contact: { how: contact.how ?? null } } : {}),
    ...(outcome
      ? { conclusion: { outcome, policy: policy ?? decidedBy !== undefined, decidedBy: decidedBy ?? null } }
      : {}),
  };
}

/** What is wrong, and how to put it right. */
const wrong: Readonly<Record<NotNoted, { field: string; message: string }>> = {
  'no-complaint': {
    field: 'complaint',
    message: 'this ticket is no klacht, onvrede, wens or compliment; leave it out',
  },
  'not-explained': {
    field: 'customerMessage',
    message: 'is required here: its customer is to read why, in the same request',
  },
  'not-decided': {
    field: 'complaint.decidedBy',
    message: 'is required where policy is the reason: tell who decided on that',
  },
  'no-outcome': {
    field: 'complaint.outcome',
    message: 'is required to end a complaint: tell what came of it',
  },
  'other-outcome': {
    field: 'complaint.outcome',
    message:
      'does not fit what its customer calls it; for klacht and onvrede: gegrond, deels-gegrond, binnen-afspraak; for wens: overgenomen, niet-overgenomen, binnen-afspraak; for compliment: doorgegeven',
  },
};

/** The Problem of what can not be noted; undefined for all else that was refused. */
export function notNoted(refused: Refused['refused']): Problem | undefined {
  const one = wrong[refused as NotNoted] as (typeof wrong)[NotNoted] | undefined;
  return one && fieldProblem('unusable-values', [one]);
}
