import type { FrameLocator } from '@playwright/test';

/**
 * Standard times of the keystroke-level model (Card, Moran and Newell 1980), in seconds: a key by somebody who types
 * some 40 words a minute, to point with the mouse, to press or release its button, to move the hand between mouse and
 * keyboard, to think before each step. Reading: 200 words a minute, slower than the 238 that adults read silently
 * (Brysbaert 2019).
 */
export const standardTimes = { key: 0.28, point: 1.1, button: 0.1, home: 0.4, think: 1.35, word: 60 / 200 } as const;

/** What Excel is given to answer, in seconds: a small write, and one of the whole workbook (created, refreshed). */
export const answerTimes = { small: 1, large: 8 } as const;

const CLICK = standardTimes.point + 2 * standardTimes.button;

/** Does what a person does, counts it, and adds up what it takes: every line is read once, every step thought of. */
export class Person {
  presses = 0;
  fields = 0;
  keys = 0;
  words = 0;
  private acting = 0;
  private waiting = 0;
  private handOnKeys = false;
  private readonly read = new Set<string>();

  constructor(private readonly pane: FrameLocator) {}

  /** Presses a button; the last one of that name, or the first. */
  async press(name: string | RegExp, which: 'first' | 'last' = 'last'): Promise<void> {
    await this.points();
    await this.pane.getByRole('button', { name })[which]().click();
  }

  /** Goes to an everyday view. */
  async turnTo(view: string): Promise<void> {
    await this.points();
    await this.pane
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${view}`) })
      .click();
  }

  /** Opens the first fold that is closed, of those with that text. */
  async unfold(hasText: string | RegExp = ''): Promise<void> {
    await this.points();
    await this.pane.locator('main details:not([open]) > summary', { hasText }).first().click();
  }

  /** Ticks a box. */
  async tick(label: string | RegExp): Promise<void> {
    await this.points();
    await this.pane.getByRole('checkbox', { name: label }).check();
  }

  /** Writes in a cell of the sheet, which `act` does. */
  async writeInCell(text: string, act: () => Promise<void>): Promise<void> {
    await this.reads();
    this.types(text);
    await act();
  }

  async write(label: string, text: string): Promise<void> {
    await this.reads();
    this.types(text);
    await this.pane.getByLabel(label, { exact: true }).fill(text);
  }

  /** Opens a list, looks, and picks. */
  async choose(label: string, option: string): Promise<void> {
    await this.reads();
    this.fields += 1;
    this.moveHand(false);
    this.acting += 2 * (standardTimes.think + CLICK);
    await this.pane.getByLabel(label, { exact: true }).selectOption(option);
  }

  waits(answer: keyof typeof answerTimes): void {
    this.waiting += answerTimes[answer];
  }

  /** Reads what the view shows that has not been read before. */
  async reads(): Promise<void> {
    const shown = await this.pane.locator('main, [data-tone]').allInnerTexts();
    const lines = shown.flatMap((text) => text.split('\n'));
    // A closed list shows one of its words; `choose` counts the look at the others.
    const hidden = new Set(await this.pane.locator('main option:not(:checked)').allTextContents());
    for (const line of lines) {
      if (this.read.has(line) || hidden.has(line)) continue;
      this.read.add(line);
      this.words += line.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
    }
  }

  /** Seconds in all, and what they are made of. */
  get seconds(): {
    readonly total: number;
    readonly acting: number;
    readonly reading: number;
    readonly waiting: number;
  } {
    const reading = this.words * standardTimes.word;
    const whole = { total: this.acting + reading + this.waiting, acting: this.acting, reading, waiting: this.waiting };
    return {
      total: Math.round(whole.total),
      acting: Math.round(whole.acting),
      reading: Math.round(reading),
      waiting: this.waiting,
    };
  }

  /** The sums in one line. */
  report(what: string): string {
    const { total, acting, reading, waiting } = this.seconds;
    const minutes = `${Math.floor(total / 60)} min ${total % 60} s`;
    return `${what}: ${this.presses} presses, ${this.fields} fields, ${this.keys} keys, ${this.words} words read: ${minutes} (acting ${acting} s, reading ${reading} s, waiting ${waiting} s)`;
  }

  /** Reads, thinks, and presses with the mouse. */
  private async points(): Promise<void> {
    await this.reads();
    this.presses += 1;
    this.moveHand(false);
    this.acting += standardTimes.think + CLICK;
  }

  private types(text: string): void {
    this.fields += 1;
    this.keys += text.length;
    this.moveHand(false);
    this.acting += standardTimes.think + CLICK + text.length * standardTimes.key;
    this.moveHand(true);
  }

  private moveHand(toKeys: boolean): void {
    if (toKeys !== this.handOnKeys) this.acting += standardTimes.home;
    this.handOnKeys = toKeys;
  }
}
