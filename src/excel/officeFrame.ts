import type { OfficeClient } from './session';

/**
 * Key that Office reads when a workbook opens: show the add-in's pane with it. The manifest's button must name its pane
 * the same, or Office does not know which pane is meant.
 */
export const AUTO_OPEN = 'Office.AutoShowTaskpaneWithDocument';

/** The Office around the add-in, apart from the workbook itself. */
export interface OfficeFrame {
  readonly client: OfficeClient;
  /**
   * Names what is kept in the browser for this workbook, apart from other workbooks and from other sites that show the
   * add-in; null while the workbook has no place of its own.
   */
  readonly storageKey: string | null;
  /** Display language as a tag: sv-SE. */
  readonly language: string;
  theme(): OfficeTheme;
  onThemeChange(listener: () => void): void;
  autoOpenIsOn(): boolean;
  /** Lets this workbook open the pane for everybody who has the add-in, or no longer. Rejects with Office's error. */
  setAutoOpen(on: boolean): Promise<void>;
  /** Opens the pane when it is closed (shared runtime). */
  showPane(): Promise<void>;
  /** Answers a ribbon button. Office is told when the work is done, also when it failed. */
  onCommand(name: string, act: () => Promise<void>): void;
}

/** What newer Office tells of its theme beyond the types. */
interface NewerTheme {
  readonly isDarkTheme?: boolean;
  readonly themeId?: string;
}

export interface OfficeTheme {
  readonly dark: boolean;
  readonly highContrast: boolean;
}

/** Waits for Office and answers with what surrounds the add-in. Throws nothing of its own. */
export async function connectOffice(): Promise<OfficeFrame> {
  await Office.onReady();
  return {
    client: {
      run: (options, batch) => Excel.run(options, batch),
      isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    },
    storageKey: storageKey(),
    language: Office.context.displayLanguage ?? 'sv-SE',
    ...themes(),
    autoOpenIsOn: () => Office.context.document.settings.get(AUTO_OPEN) === true,
    setAutoOpen,
    showPane: () => Office.addin.showAsTaskpane(),
    onCommand: (name, act) => {
      Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
        void act().finally(() => event.completed());
      });
    },
  };
}

function storageKey(): string | null {
  const url = Office.context.document?.url ?? '';
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return url === '' ? null : `${partitionKey ?? ''}${url}`;
}

/**
 * A theme by its colours: newer Office tells that it is dark, older ones only how dark. Excel on the web tells nothing,
 * and its sheets are white whatever the computer's theme is; elsewhere a silent Office follows the computer.
 */
export function readTheme(theme: Office.OfficeTheme | undefined, onWeb = false): OfficeTheme {
  const forced = matches('(forced-colors: active)');
  if (theme === undefined) return { dark: !onWeb && matches('(prefers-color-scheme: dark)'), highContrast: forced };
  const told = theme as unknown as NewerTheme;
  return {
    dark: told.isDarkTheme ?? luminance(theme.bodyBackgroundColor) < 0.5,
    highContrast: forced || told.themeId === 'HighContrast',
  };
}

function luminance(colour: string | undefined): number {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? '');
  if (hex === null) return 1;
  const [red, green, blue] = hex.slice(1).map((pair) => parseInt(pair, 16) / 255);
  return 0.2126 * (red ?? 1) + 0.7152 * (green ?? 1) + 0.0722 * (blue ?? 1);
}

function matches(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

function themes(): Pick<OfficeFrame, 'theme' | 'onThemeChange'> {
  const { document, platform } = Office.context;
  // Once it has changed, only the event is sure to tell the theme of now.
  let told: Office.OfficeTheme | undefined;
  return {
    theme: () => readTheme(told ?? Office.context.officeTheme, platform === Office.PlatformType?.OfficeOnline),
    onThemeChange: (listener) => {
      const hear = (event?: { readonly officeTheme?: Office.OfficeTheme }): void => {
        told = event?.officeTheme;
        listener();
      };
      // Absent in Excel that cannot change theme while it runs; then the theme at start stays.
      document?.addHandlerAsync?.('officeThemeChanged' as unknown as Office.EventType, hear);
      if (typeof matchMedia !== 'function') return;
      for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)'])
        matchMedia(query).addEventListener('change', listener);
    },
  };
}

async function setAutoOpen(on: boolean): Promise<void> {
  // Desktop Excel starts a shared runtime by its start-up behaviour; the setting alone gives it an empty pane.
  await Office.addin.setStartupBehavior(on ? Office.StartupBehavior.load : Office.StartupBehavior.none);
  const { settings } = Office.context.document;
  const keep = (wanted: boolean) => (wanted ? settings.set(AUTO_OPEN, true) : settings.remove(AUTO_OPEN));
  keep(on);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) return resolve();
      // What is not in the file is not so.
      keep(!on);
      reject(result.error);
    });
  });
}
