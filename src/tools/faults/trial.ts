import { createHash } from 'node:crypto';
import { readState } from '../../application/check';
import { WorkbookError } from '../../application/errors';
import { repair } from '../../application/repair';
import type { Serial } from '../../domain/basics/calendar';
import { workbookErrorText } from '../../locales/errors';
import type { RegisterWorkbook } from '../../excel/excelWorkbook';
import type { RegisterState } from '../../application/results';
import type { CoAuthorChange } from './coAuthor';
import { describeFault, order, record, type Fault, type Recording } from './fault';
import { doubledIds, freshnessOf, hasStamps, imageOf, type Image } from './image';
import { attach, trialDay, type Scene } from './scene';
import type { Asked, UseCase } from './useCases';
import type { Worlds } from './worlds';

/** Puts a planted bug between the use case and the workbook. */
export type Spoil = (workbook: RegisterWorkbook, scene: Scene) => RegisterWorkbook;

/** What a clean run is and does. */
export interface Reference extends Recording {
  readonly left: Image;
  /** After the run; with a co-author also when theirs came after it. */
  readonly asked: readonly [Image, ...Image[]];
  /** After the run, and after a repair where it is not possible without. */
  readonly completed: Image;
}

/** What a person's work looks like with a fault, judged. '' when nothing was lost. */
export type Complaint = string;

/** Runs one use case again and again on fresh copies of its workbook. */
export class Trials {
  readonly #references = new Map<string, Promise<Reference>>();
  readonly #second = new Map<string, Promise<Complaint>>();
  #paneState: Promise<RegisterState> | null = null;

  constructor(
    private readonly worlds: Worlds,
    private readonly useCase: UseCase,
    private readonly spoil: Spoil = (workbook) => workbook,
  ) {}

  /** A clean run, with what a co-author did before it. */
  reference(fault: Fault | null = null): Promise<Reference> {
    const key = fault === null ? '' : keyOf(fault);
    const reference = this.#references.get(key) ?? this.#referenceRun(fault);
    this.#references.set(key, reference);
    return reference;
  }

  async #referenceRun(fault: Fault | null): Promise<Reference> {
    const { scene, asked } = await this.#open((workbook) => workbook);
    if (fault?.kind === 'coAuthor') scene.host.remoteEdit((state) => fault.by.change(state));
    const left = imageOf(scene.host);
    let isRefused = false;
    const run = async (): Promise<void> => {
      // A use case that the co-author's change makes impossible asks for nothing.
      await this.useCase.run(asked).catch((error: unknown) => {
        if (fault === null) throw error;
        isRefused = true;
      });
      await tidied();
    };
    const recording = fault === null ? await record(scene.host, run) : await run().then(() => nothing);
    const after = imageOf(scene.host);
    if (isRefused) await this.#runOrRepair(asked).then(tidied, () => undefined);
    return {
      ...recording,
      left,
      completed: imageOf(scene.host),
      asked: fault?.kind === 'coAuthor' ? [after, await this.#coAuthorAfter(fault.by)] : [after],
    };
  }

  async #coAuthorAfter(by: CoAuthorChange): Promise<Image> {
    const { scene, asked } = await this.#open((workbook) => workbook);
    await this.useCase.run(asked);
    await tidied();
    scene.host.remoteEdit((state) => by.change(state));
    return imageOf(scene.host);
  }

  async #open(spoil: Spoil): Promise<{ scene: Scene; asked: Asked }> {
    const scene = await this.worlds.open(this.useCase.world);
    const workbook = spoil(scene.workbook, scene);
    const paneState = this.useCase.reads
      ? await (this.#paneState ??= readState(scene.workbook, { today: trialDay as Serial }))
      : null;
    const prepared = await this.useCase.prepare?.({ workbook: scene.workbook, paneState });
    await tidied();
    return { scene, asked: { workbook, paneState, prepared } };
  }

  /** One run with one fault, then one without. */
  async judge(fault: Fault): Promise<Complaint> {
    const reference = await this.reference(fault);
    const { scene, asked } = await this.#open(this.spoil);
    const before = imageOf(scene.host);
    const doubledBefore = doubledIds(scene.host);
    const outcome = await this.#strike(scene, asked, fault);
    if (outcome.kind === 'hangs') return `${describeFault(fault)}: no answer`;
    const first = imageOf(scene.host);
    const complaint =
      (this.useCase.resumes && outcome.kind === 'closed'
        ? ''
        : judgeTyped(reference, first, outcome, this.useCase.drawsSheets ?? false)) ||
      judgeIds(doubledBefore, doubledIds(scene.host), outcome) ||
      judgeTold(before, first, fault, outcome) ||
      (this.useCase.name.startsWith('refresh') ? judgeFreshness(scene, reference, before, first, outcome) : '');
    if (complaint !== '') return `${describeFault(fault)}: ${complaint}`;
    // Two faults that left the same workbook and told the same have the same second run; what `prepare` left is not in
    // the workbook.
    const told = outcome.kind === 'refused' ? String(outcome.error) : outcome.kind;
    const key = this.useCase.prepare
      ? describeFault(fault)
      : digest([keyOf(fault), told, ...first.typed, '', ...first.produced]);
    const second = this.#second.get(key) ?? this.#again(scene, asked, reference, first, outcome);
    this.#second.set(key, second);
    const again = await second;
    return again === '' ? '' : `${describeFault(fault)}: ${again}`;
  }

  async #strike(scene: Scene, asked: Asked, fault: Fault): Promise<Outcome> {
    const ordered = order(scene.host, fault);
    let timer: NodeJS.Timeout | undefined;
    const hanging = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'hangs' }), PATIENCE);
    });
    try {
      const run = this.useCase
        .run({ ...asked, signal: ordered.signal })
        .then((result) => ({ kind: 'done', result }) as const);
      const closed = ordered.closed.then((kind) => ({ kind }) as const);
      return await Promise.race([run, closed, hanging]);
    } catch (error) {
      return { kind: 'refused', error };
    } finally {
      clearTimeout(timer);
      await tidied();
      ordered.lift();
    }
  }

  /** What a second run, without a fault, makes of it. */
  async #again(scene: Scene, asked: Asked, reference: Reference, first: Image, outcome: Outcome): Promise<Complaint> {
    if (outcome.kind === 'closed' && this.useCase.prepare) return '';
    if (this.useCase.again === 'once' && isAsked(first, reference)) return '';
    const { workbook } = outcome.kind === 'closed' ? attach(scene.host) : { workbook: asked.workbook };
    try {
      await this.#runOrRepair({ ...asked, workbook });
    } catch (error) {
      return `the second run failed: ${String(error)}`;
    }
    const second = imageOf(scene.host);
    if (!isAsked(second, reference))
      return `the second run did not complete what people asked: ${difference(reference.asked[0].typed, second.typed)}`;
    if (this.useCase.again !== 'same' || outcome.kind === 'done') return '';
    const lost = difference(reference.completed.produced, second.produced);
    return lost === '' ? '' : `the second run did not complete the sheets: ${lost}`;
  }

  async #runOrRepair(asked: Asked): Promise<void> {
    try {
      await this.useCase.run(asked);
    } catch (error) {
      const code = error instanceof WorkbookError ? error.code : '';
      if (code !== 'damaged' && code !== 'notFound') throw error;
      await repair(asked.workbook);
      await this.useCase.run(asked);
    }
  }
}

const nothing: Recording = { syncs: 0, changing: [], drawing: [] };

/** Faults with the same key are measured against the same clean run. */
const keyOf = (fault: Fault): string => (fault.kind === 'coAuthor' ? fault.by.name : '');

function digest(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('base64');
}

type Outcome =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'closed' }
  | { readonly kind: 'hangs' };

/** Milliseconds after which somebody who waits has been left alone. */
const PATIENCE = 120_000;

/** Lets the client's own tidying (it lets go of ranges without anybody waiting) pass. */
function tidied(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

const isAsked = (now: Image, { asked }: Reference): boolean => asked.some((image) => sameTyped(now, image));
const sameTyped = (a: Image, b: Image): boolean => difference(a.typed, b.typed) === '';

/** As people left it, or as they asked: never between. Half of a new sheet is nothing that people typed. */
function judgeTyped(reference: Reference, now: Image, outcome: Outcome, drawsSheets: boolean): Complaint {
  const { left, asked } = reference;
  if (isAsked(now, reference)) return '';
  if (drawsSheets && outcome.kind !== 'done') {
    const gone = missingFrom(left.words, [...now.words, ...now.headings]);
    return gone === '' ? '' : `of what stood there before, ${shortened(gone)} is gone`;
  }
  if (!sameTyped(now, left))
    return `what people typed is neither as they left it (${difference(left.typed, now.typed)}) nor as they asked (${difference(asked[0].typed, now.typed)})`;
  if (outcome.kind === 'done' && !saysSkipped(outcome.result)) return 'nothing was done and nobody was told';
  return '';
}

function saysSkipped(result: unknown): boolean {
  const { skipped, refused } = (result ?? {}) as { skipped?: readonly unknown[]; refused?: readonly unknown[] };
  return (skipped?.length ?? 0) > 0 || (refused?.length ?? 0) > 0 || result === null;
}

/** A row closed in the middle keeps what it has; the next reading says so (W107). */
function judgeIds(before: readonly string[], now: readonly string[], outcome: Outcome): Complaint {
  const fresh = now.filter((id) => !before.includes(id));
  return fresh.length === 0 || outcome.kind === 'closed' ? '' : `IDs stand twice: ${fresh.join(', ')}`;
}

/** A failure has words, and says truly whether something was already written. */
function judgeTold(before: Image, now: Image, fault: Fault, outcome: Outcome): Complaint {
  if (outcome.kind !== 'refused') return '';
  const { error } = outcome;
  if (!(error instanceof WorkbookError)) return `an error without words: ${String(error)}`;
  if (workbookErrorText(error, 'sv') === '') return `no words for ${error.code}`;
  if (error.code === 'unexpected' && error.params.code === '')
    return `an error of our own making: ${String(error.params.place)}`;
  if (error.partial || fault.kind === 'coAuthor') return '';
  const changed = difference(before.typed, now.typed) || difference(before.produced, now.produced);
  return changed === '' ? '' : `the error says that nothing was written, but ${changed}`;
}

/** Figures that are no longer whole say so where people read them. */
function judgeFreshness({ host }: Scene, { asked }: Reference, before: Image, now: Image, outcome: Outcome): Complaint {
  if (outcome.kind === 'done' || !hasStamps(host)) return '';
  // The last answer went unheard: all is done.
  if (asked.some(({ produced }) => difference(produced, now.produced) === '')) return '';
  const facts = (image: Image) =>
    image.produced.filter((line) => /^(Fakta|Sammanställning|Ledningsvy|Budgetunderlag)!/.test(line));
  const changed = difference(facts(before), facts(now));
  const shown = freshnessOf(host);
  return changed === '' || shown === '' || /^(ofullständig|ännu inte|inaktuell)/i.test(shown)
    ? ''
    : `the sheets say "${shown}", but ${changed}`;
}

/** The first line that only one of two sorted lists has; '' when they are the same. */
export function difference(wanted: readonly string[], found: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const line of wanted) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of found) {
    const count = counts.get(line) ?? 0;
    if (count === 0) return `there is also ${shortened(line)}`;
    counts.set(line, count - 1);
  }
  for (const [line, count] of counts) if (count > 0) return `there is no ${shortened(line)}`;
  return '';
}

/** The first word that `found` has fewer times than `wanted`; '' when all are there. */
function missingFrom(wanted: readonly string[], found: readonly string[]): string {
  const left = [...found];
  return (
    wanted.find((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    }) ?? ''
  );
}

const shortened = (line: string): string => (line.length > 160 ? `${line.slice(0, 160)}…` : line);
