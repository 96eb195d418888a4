/** Bounds how many do something at a time; the others wait in line. */
export interface Slots {
  take(): Promise<void>;
  give(): void;
  /** From now on so many at a time. */
  bound(many: number): void;
}

export function makeSlots(first: number): Slots {
  const line: (() => void)[] = [];
  let many = first;
  let taken = 0;
  const admit = () => {
    while (taken < many && line.length > 0) {
      taken++;
      line.shift()?.();
    }
  };
  return {
    take: () =>
      new Promise((resolve) => {
        line.push(resolve);
        admit();
      }),
    give() {
      taken--;
      admit();
    },
    bound(asked) {
      many = asked;
      admit();
    },
  };
}
