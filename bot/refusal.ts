/** What the operator can put right, in Dutch: a line per problem, each with its remedy. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly lines: readonly string[];
  readonly exitCode: number;

  constructor(lines: readonly string[], exitCode = 1) {
    super(lines.join('\n'));
    this.lines = lines;
    this.exitCode = exitCode;
  }
}
