import { z } from 'zod';
const pattern = /^(\d{1,3}) (minuut|minuten|werkuur|werkuren|werkdag|werkdagen|week|weken)$/;
/** Parses "2 werkdagen". The form is documented for editors in docs/beheer.md. */
export const duration = z
    .string()
    .regex(pattern, 'schrijf een aantal en een eenheid: minuten, werkuren, werkdagen of weken; bijvoorbeeld "2 werkdagen"')
    .transform((text) => {
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
//# sourceMappingURL=duration.js.map