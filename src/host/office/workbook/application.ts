import { oneOf } from '../basics/arguments';
import { object, type ObjectKind } from '../basics/objects';

const separators = (locale: string): { decimal: string; thousands: string } =>
  locale === 'sv-SE' ? { decimal: ',', thousands: '\u00A0' } : { decimal: '.', thousands: ',' };

const NUMBER_FORMAT_INFO: ObjectKind<null> = {
  name: 'NumberFormatInfo',
  properties: {
    numberDecimalSeparator: (_, state) => separators(state.options.locale).decimal,
    numberGroupSeparator: (_, state) => separators(state.options.locale).thousands,
    currencySymbol: (_, state) => (state.options.locale === 'sv-SE' ? 'kr' : '$'),
  },
};

const DATETIME_FORMAT_INFO: ObjectKind<null> = {
  name: 'DatetimeFormatInfo',
  properties: {
    dateSeparator: (_, state) => (state.options.locale === 'sv-SE' ? '-' : '/'),
    shortDatePattern: (_, state) => (state.options.locale === 'sv-SE' ? 'yyyy-MM-dd' : 'M/d/yyyy'),
    longDatePattern: (_, state) => (state.options.locale === 'sv-SE' ? "'den 'd MMMM yyyy" : 'dddd, MMMM d, yyyy'),
    longTimePattern: (_, state) => (state.options.locale === 'sv-SE' ? 'HH:mm:ss' : 'h:mm:ss tt'),
    timeSeparator: () => ':',
  },
};

const CULTURE_INFO: ObjectKind<null> = {
  name: 'CultureInfo',
  properties: { name: (_, state) => state.options.locale },
  navigations: {
    numberFormat: () => object(NUMBER_FORMAT_INFO, null),
    datetimeFormat: () => object(DATETIME_FORMAT_INFO, null),
  },
};

const ITERATIVE_CALCULATION: ObjectKind<null> = {
  name: 'IterativeCalculation',
  properties: { enabled: () => false, maxChange: () => 0.001, maxIteration: () => 100 },
};

/** Application: calculation and what the user's Excel is set to. */
export const APPLICATION: ObjectKind<null> = {
  name: 'Application',
  properties: {
    calculationMode: {
      get: (_, state) => state.book.calculationMode,
      set: (_, value, state) => {
        // What is lazily left to calculate is calculated yet, as Excel has it done.
        state.engine.calculateAll();
        state.book.calculationMode = oneOf(value, ['Automatic', 'Manual', 'AutomaticExceptTables']);
      },
    },
    calculationState: () => 'Done',
    calculationEngineVersion: () => 191_029,
    decimalSeparator: (_, state) => separators(state.options.locale).decimal,
    thousandsSeparator: (_, state) => separators(state.options.locale).thousands,
    useSystemSeparators: () => true,
  },
  navigations: {
    cultureInfo: () => object(CULTURE_INFO, null),
    iterativeCalculation: () => object(ITERATIVE_CALCULATION, null),
  },
  methods: {
    calculate: (_, [type], state) => {
      const how = oneOf(type, ['Recalculate', 'Full', 'FullRebuild']);
      // What has changed is calculated already, where Excel calculates by itself.
      if (how === 'Recalculate' && state.book.calculationMode === 'Automatic') return;
      state.engine.invalidate();
      state.engine.calculateAll();
      state.calculationAsked = 'all';
    },
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
