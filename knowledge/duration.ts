import { z } from 'zod';

/** A lead time or norm as an editor writes it. Working units count opening hours only; weeks are calendar weeks. */
export interface Duration {
  amount: number;
  unit: 'minuten' | 'werkuren' | 'werkdagen' | 'weken';
}

const pattern = /^([1-9]\d{0,2}) (minuut|minuten|werkuur|werkuren|werkdag|werkdagen|week|weken)$/;

/** Parses "2 werkdagen". The form is documented for editors in docs/beheer.md. */
export const duration = z
  .string()
  .regex(
    pattern,
    'schrijf een aantal en een eenheid: minuten, werkuren, werkdagen of weken; bijvoorbeeld "2 werkdagen"',
  )
  .transform((text): Duration => {
    const [, amount = '0', word = ''] = pattern.exec(text) ?? [];
    const unit = word.startsWith('min')
      ? 'minuten'
      : word.startsWith('werku')
        ? 'werkuren'
        : word.startsWith('werkd')
          ? 'werkdagen'
          : 'weken';
    return { amount: Number(amount), unit };
  });
