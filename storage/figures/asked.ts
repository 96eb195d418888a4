import type { Asked, By, Scope } from '../../digest/figures.ts';
/** What figures are asked of: a period, what it is compared with, and of whose work. */

/** Of which is shown how people found it, only where so many said so: of fewer it would be known who. */
export const fewest = 5;

const columns: Readonly<Record<By, string>> = {
  kind: 'kind',
  product: 'product',
  group: 'executing_group',
  building: 'building',
  'made-by': 'made_by',
};

/** The column of `ticket_facts` by which it is told apart, in the same order everywhere; of everything together there is one, the empty one. */
export const columnOf = (by: By | undefined): string => (by ? `coalesce(${columns[by]}, '') COLLATE "C"` : `''`);

/** Which rows of `ticket_facts` count, by a scope that stands in the parameters from `first` on. */
export const countedBy = (first: number): string => {
  const [groups, products, buildings] = [0, 1, 2].map((nth) => `$${String(first + nth)}::text[]`);
  return `CASE WHEN ${groups} IS NULL THEN NOT is_order ELSE NOT has_orders AND executing_group = ANY (${groups}) END
  AND (${products} IS NULL OR product = ANY (${products})) AND (${buildings} IS NULL OR building = ANY (${buildings}))`;
};

export const scopeParameters = ({ groups, products, buildings }: Scope): unknown[] => [
  groups ?? null,
  products ?? null,
  buildings ?? null,
];

/** The same where the period is $1 and $2, as in `parameters`. */
export const counted = countedBy(3);

export const parameters = ({ period, scope }: Asked): unknown[] => [
  period.from,
  period.until,
  ...scopeParameters(scope),
];
