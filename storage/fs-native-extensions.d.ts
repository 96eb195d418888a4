declare module 'fs-native-extensions' {
  /** False when another open file holds the lock. Ends with the file or the process. */
  export function tryLock(fd: number, offset?: number, length?: number): boolean;
}
