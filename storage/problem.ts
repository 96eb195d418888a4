export type StorageReason = 'locked' | 'damaged' | 'unreachable' | 'newer-schema' | 'changed-schema' | 'not-writable';

/**
 * The data cannot be used, and a person can put it right. Message and remedy are Dutch, for whoever starts Loket;
 * neither holds a password. What the database said itself is in `cause`.
 */
export class StorageProblem extends Error {
  readonly reason: StorageReason;
  readonly remedy: string;

  constructor(reason: StorageReason, message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageProblem';
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** The code of a system or database error, such as "ENOSPC" or "28P01"; else its message. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return String(code ?? message ?? error);
}
