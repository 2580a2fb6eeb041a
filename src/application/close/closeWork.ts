import { isoOf, yearOfSerial } from '../../domain/basics/calendar';
import { totalToKronor, type OreTotal } from '../../domain/basics/money';
import type { Steps } from '../../domain/basics/steps';
import { bridgeOf, isMeasured, type Bridge, type BridgeAmount } from '../../domain/close/bridge';
import type { CloseHistory, CloseMeasure } from '../../domain/close/closeTypes';
import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import { closeSheetTexts as texts } from '../../locales/close';
import { notMeasured } from '../../locales/workbook';
import { bridgeExpected, type BridgeExpected } from '../../workbook/close/bridgeFigures';
import { calculatedRows, shownRows } from '../../workbook/close/bridgeRows';
import { standingCloses } from '../../workbook/close/closeCells';
import { bridgeNames } from '../../workbook/close/closeNames';
import { place } from '../../workbook/close/closePlaces';
import { sinceCloseLine, type MovedSince } from '../../workbook/close/sinceCloseLine';
import { cellAddress, rangeAddress } from '../../workbook/plan/address';
import type { PlanCell } from '../../workbook/plan/plan';
import type { SheetAddition } from '../../workbook/report/additions';
import type { CheckedCell } from '../../workbook/report/block';
import type { PartFigures, PartSheets, PartWork, RegisterReading } from '../ports';
import { closeIssues } from './closeIssues';
import { sinceClose, type SinceClose } from './sinceClose';

/** What has moved since the last close, kronor; of a year where the mått has one. "–" of what nobody has measured. */
function movedSince(since: SinceClose, measure: CloseMeasure, year: number | null, of?: EffectClass): number | string {
  if (!isMeasured(since.bridge, measure)) return notMeasured;
  const sum = (amounts: readonly BridgeAmount[]): OreTotal =>
    amounts
      .filter((each) => each.measure === measure && each.year === year && (of === undefined || each.class === of))
      .reduce((total, { amount }) => total + amount, 0n);
  return totalToKronor(sum(since.bridge.closing) - sum(since.bridge.opening));
}

function lineOf(since: SinceClose | null): MovedSince {
  if (since === null) return { words: texts.none, moved: () => null };
  const { number, asOf } = since.last;
  return {
    words: `${texts.sinceClose}${number} (${isoOf(asOf)})`,
    moved: (measure, of) => movedSince(since, measure, null, of),
  };
}

function* additions(reading: RegisterReading, { assessment, ledger }: PartFigures): Steps<SheetAddition[]> {
  return [sinceCloseLine(lineOf(yield* sinceClose(ledger, { reading, assessment })))];
}

/** The bridge of Månadsbokslut and, below each of its areas, what has moved since the last close. */
function* sheets(reading: RegisterReading, { assessment, ledger }: PartFigures): Steps<PartSheets> {
  const shown = shownBridge(reading, yield* standingCloses(reading.cells));
  yield;
  const since = yield* sinceClose(ledger, { reading, assessment });
  const year = yearOfSerial(assessment.asOf);
  const moved = (measure: CloseMeasure, own: number | null, of?: EffectClass): number | string =>
    since === null ? 0 : movedSince(since, measure, own, of);
  const expected = shown === null ? null : bridgeExpected(shown);
  const parts = [
    areaChecks(reading, bridgeNames.calculated, {
      planned: { top: place.calculatedFirst, cells: calculatedRows() },
      bridge: expected?.calculated ?? null,
      since: [
        ...effectClasses.map((each) => moved('calculated', null, each)),
        moved('calculated', null),
        moved('inYear', year),
      ],
    }),
    areaChecks(reading, bridgeNames.shown, {
      planned: { top: place.shownFirst, cells: shownRows() },
      bridge: expected?.shown ?? null,
      since: [moved('realised', null), moved('confirmed', null)],
    }),
  ];
  return { checks: parts.flatMap(({ checks }) => checks), readBack: parts.flatMap(({ readBack }) => readBack) };
}

/** The bridge that the sheet shows: of the last close, or of the one whose number somebody has typed. */
function shownBridge({ blocks }: RegisterReading, history: CloseHistory): Bridge | null {
  const number = blocks.find(({ name }) => name === bridgeNames.number)?.values[0]?.[0];
  return history.closes.some((close) => close.number === number) ? bridgeOf(history, Number(number)) : null;
}

interface AreaWanted {
  /** Where the area first stood, and its rows with their labels. */
  readonly planned: { readonly top: number; readonly cells: readonly (readonly PlanCell[])[] };
  /** null: nothing is known of what it shows. */
  readonly bridge: BridgeExpected['shown'] | null;
  readonly since: readonly (number | string)[];
}

function areaChecks({ blocks }: RegisterReading, name: string, { planned, bridge, since }: AreaWanted): PartSheets {
  const area = blocks.find((block) => block.name === name);
  if (area === undefined) return { checks: [], readBack: [] };
  const { sheet, top, left } = area;
  const wanted: BridgeExpected['shown'] = [...(bridge ?? area.values.map(() => [])), since];
  // A formula is told from another only where it stands as it was made.
  const isInPlace = top === planned.top && left === place.left + 1;
  const checks = wanted.flatMap((row, down) =>
    row.map((expected, across): CheckedCell => {
      const formula = isInPlace ? planned.cells[down]?.[1 + across] : '';
      return {
        sheet,
        address: cellAddress(top + down, left + across),
        formula: typeof formula === 'string' ? formula : '',
        expected: () => expected,
      };
    }),
  );
  const range = rangeAddress(top, left, top + wanted.length - 1, left + since.length - 1);
  return { checks, readBack: [{ sheet, range }] };
}

export const closeWork: PartWork = { issues: closeIssues, additions, sheets };
