import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestEnvironment } from 'jest-environment-node';
import './typescript.mjs';

const home = join(import.meta.dirname, '..', '..');

/** Loaded at most once in a worker of Jest, outside the test files: each of those has modules of its own, and learning the search takes seconds. */
let desk;
const realDesk = () =>
  (desk ??= import(pathToFileURL(join(home, 'bot', 'load-desk.ts')).href).then(({ loadDesk }) =>
    loadDesk(join(home, 'knowledge')),
  ));

/** Node's environment, in which test files find the desk of this repository ready: see real-desk.ts. */
export default class DeskEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.realDesk = realDesk;
  }
}
