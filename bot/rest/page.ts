import type { Request } from 'restify';

/** Where the next page is, as a header (RFC 8288): the same query with its cursor. None after the last. */
export function nextPage(
  request: Request,
  query: Readonly<Record<string, string>>,
  next: string | null,
): Record<string, string> {
  if (next === null) return {};
  return { Link: `<${request.getPath()}?${new URLSearchParams({ ...query, cursor: next }).toString()}>; rel="next"` };
}
