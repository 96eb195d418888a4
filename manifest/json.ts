/** The value at a path, or undefined where the path ends early. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (here as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  );
}

/** A list of objects or texts as found in JSON; anything that isn't one counts as empty, since the schema reports it. */
export function list<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value.filter((item) => item !== null) as T[]) : [];
}

/** Every text in a JSON value with its path, such as "developer.name". */
export function texts(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => texts(item, path ? `${path}.${key}` : key));
}
