import { strayEnglish } from './english.ts';
import type { Organisation } from './organisation.ts';
import { product, type Product } from './product.ts';

/** Names in texts and lists that nothing answers to: a placeholder that is not filled in, a field that does not exist. */

export interface Unknown {
  path: (string | number)[];
  /** In Dutch, with what can be chosen. */
  message: string;
}

const inAnswer = ['openingstijden', 'telefoon', 'balie', 'email'];
const inPromise = ['uitvoerder', 'wanneer', 'wie'];

export function unknownInPage(page: Product): Unknown[] {
  const filled = (field: 'antwoord' | 'toezegging', allowed: readonly string[]): Unknown[] => [
    ...unfilled([field], page[field], allowed),
    ...unfilled(['engels', field], page.engels?.[field], allowed),
  ];
  const unfilled = (path: string[], text: string | undefined, allowed: readonly string[]): Unknown[] =>
    [...(text ?? '').matchAll(/\{([^}]*)\}/g)]
      .filter(([, name = '']) => !allowed.includes(name))
      .map(([whole]) => ({
        path,
        message: `bevat ${whole}, maar dat vult Loket hier niet in; kies uit: ${allowed.map((one) => `{${one}}`).join(', ')}`,
      }));
  const fields = Object.keys(product.shape);
  const assumed = page.aannames.flatMap((name, at): Unknown[] =>
    fields.includes(name.split('.')[0] ?? '')
      ? []
      : [{ path: ['aannames', at], message: `"${name}" is geen veld van een product` }],
  );
  return [...filled('antwoord', inAnswer), ...filled('toezegging', inPromise), ...assumed, ...strayEnglish(page)];
}

/** `products`: the ids of the catalogue. */
export function unknownInOrganisation(
  { personen, overzichten }: Organisation,
  products: ReadonlySet<string>,
): Unknown[] {
  const ids = new Set(personen.map(({ id }) => id));
  const inDigests = overzichten.flatMap(({ producten = [] }, at) =>
    producten.flatMap((one, nth): Unknown[] =>
      products.has(one)
        ? []
        : [{ path: ['overzichten', at, 'producten', nth], message: `"${one}" is geen product in pdc/` }],
    ),
  );
  const inPeople = personen.flatMap(({ leidinggevende, cijfers }, at): Unknown[] => [
    ...(leidinggevende === undefined || ids.has(leidinggevende)
      ? []
      : [{ path: ['personen', at, 'leidinggevende'], message: `"${leidinggevende}" staat niet bij personen` }]),
    ...(typeof cijfers === 'object' ? (cijfers.producten ?? []) : []).flatMap((one, nth) =>
      products.has(one)
        ? []
        : [{ path: ['personen', at, 'cijfers', 'producten', nth], message: `"${one}" is geen product in pdc/` }],
    ),
  ]);
  return [...inPeople, ...inDigests];
}
