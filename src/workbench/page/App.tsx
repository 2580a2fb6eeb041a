import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';
import { opensPane, settingsIn, withSettings } from './documentSettings';
import type { DocumentSettings } from './documentSettings';
import { areaOf, selectArea } from './gridKeys';
import type { Selection } from './gridKeys';
import { useBook, useVersion } from './hooks';
import { turnRegion } from './focusRegions';
import { readRibbon } from './manifest';
import type { RibbonButton, RibbonGroup } from './manifest';
import type { PaneBridge } from './paneBridge';
import { PaneFrame } from './PaneFrame';
import { Ribbon } from './Ribbon';
import type { StageClient } from './rpc';
import type { PageSettings } from './Switches';
import { Switches } from './Switches';
import { TopBar } from './TopBar';
import { Workbook } from './Workbook';

const ADDIN_BASE = '/addin/';

/** Which sheet is shown and what is marked on each. */
interface SheetMarks {
  readonly sheet: string;
  readonly selections: Readonly<Record<string, Selection>>;
}
const START: Selection = { row: 0, column: 0, endRow: 0, endColumn: 0 };

interface AppProps {
  readonly stage: StageClient;
  readonly initialSettings: PageSettings;
  readonly initialProblem: string | null;
}

/** The whole page: the workbook to the left, the pane to the right, the ribbon above. */
export function App({ stage, initialSettings, initialProblem }: AppProps): ReactNode {
  const [settings, setSettings] = useState(initialSettings);
  const [showSwitches, setShowSwitches] = useState(false);
  const [paneVisible, setPaneVisible] = useState(true);
  const [cellEditing, setCellEditing] = useState(false);
  const [problem, setProblem] = useState(initialProblem);
  const [marks, setMarks] = useState<SheetMarks | null>(null);
  const [manifest, setManifest] = useState<Document | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const [bookNumber, setBookNumber] = useState(0);
  const bridge = useRef<PaneBridge | null>(null);
  const kept = useRef<DocumentSettings>([]);
  const version = useVersion(stage);
  const book = useBook(stage, version);
  const ribbon: RibbonGroup | null = manifest && readRibbon(manifest, settings.locale, ADDIN_BASE);

  useEffect(() => {
    void fetch(`${ADDIN_BASE}manifest.xml`)
      .then((response) => response.text())
      .then((text) => setManifest(new DOMParser().parseFromString(text, 'text/xml')));
  }, []);

  useEffect(() => {
    void stage.call('configure', settings);
  }, [stage, settings]);

  useEffect(
    () =>
      stage.onNotice((notice) => {
        if (notice.notice !== 'selected') return;
        const { sheet, area } = notice;
        setMarks((now) => ({ sheet, selections: { ...now?.selections, [sheet]: selectArea(area) } }));
      }),
    [stage],
  );

  useEffect(() => {
    if (!book) return;
    setMarks((now) =>
      now && book.tabs.some(({ id }) => id === now.sheet)
        ? now
        : { sheet: book.activeSheet, selections: { [book.activeSheet]: selectArea(book.selection) } },
    );
  }, [book]);

  const turnTo = useCallback(
    (sheet: string) => {
      setMarks((now) => ({ sheet, selections: now?.selections ?? {} }));
      void stage.call('activate', sheet);
    },
    [stage],
  );

  const select = (selection: Selection): void => {
    if (!marks) return;
    setMarks({ ...marks, selections: { ...marks.selections, [marks.sheet]: selection } });
    void stage.call('select', marks.sheet, areaOf(selection));
  };

  const open = (bytes: Uint8Array | null): void => {
    const found = bytes === null ? [] : settingsIn(bytes);
    stage.call('open', bytes, settings).then(
      (opened) => {
        setMarks({ sheet: opened.activeSheet, selections: { [opened.activeSheet]: selectArea(opened.selection) } });
        setBookNumber((n) => n + 1);
        kept.current = found;
        if (opensPane(found)) setPaneVisible(true);
      },
      () => setProblem(words.cannotOpen),
    );
  };

  const press = (button: RibbonButton): void => {
    setPaneVisible((visible) => visible || button.functionName === null);
    if (!button.functionName || !bridge.current) return;
    setRunning(button.id);
    bridge.current
      .invokeCommand(button.id, button.functionName)
      .catch((error: Error) => setProblem(error.message))
      .finally(() => setRunning(null));
  };

  const colleague = (): void => {
    if (!marks) return;
    const { row, column } = marks.selections[marks.sheet] ?? START;
    void stage.call('colleagueTypes', marks.sheet, row, column, words.colleagueValue);
  };

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      turnRegion(event.shiftKey ? -1 : 1);
      if (document.activeElement?.id === 'pane') bridge.current?.enter();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const here = (): Selection => (marks && marks.selections[marks.sheet]) ?? START;
  const onSheet = (action: (sheet: string) => Promise<unknown>): void => {
    if (marks) action(marks.sheet).catch((error: Error) => setProblem(error.message));
  };

  const leavePane = useCallback(() => document.getElementById('grid')?.focus(), []);
  const keepBridge = useCallback((next: PaneBridge | null) => {
    bridge.current = next;
  }, []);
  const { apiSet, locale, theme } = settings;
  return (
    <div className="page" data-theme={theme}>
      <div role="banner">
        <TopBar
          stage={stage}
          canUndo={book?.canUndo ?? false}
          canRedo={book?.canRedo ?? false}
          showSwitches={showSwitches}
          onSwitches={() => setShowSwitches(!showSwitches)}
          onOpen={open}
          toSave={(bytes) =>
            withSettings(bytes, kept.current, manifest?.querySelector('Id')?.textContent?.trim() ?? '')
          }
          onProblem={setProblem}
        />
        <Ribbon group={ribbon} running={running} onPress={press} />
        {showSwitches && (
          <Switches
            settings={settings}
            cellEditing={cellEditing}
            onChange={setSettings}
            sheetProtected={book?.tabs.find(({ id }) => id === marks?.sheet)?.protected ?? false}
            onCellEditing={setCellEditing}
            onProtected={(on) => onSheet((sheet) => stage.call('setProtected', sheet, on))}
            onFilter={() => onSheet((sheet) => stage.call('filterByCell', sheet, here().row, here().column))}
            onColleague={colleague}
          />
        )}
      </div>
      {problem && (
        <div className="problem" role="alert">
          {problem}
          <button type="button" className="quiet" aria-label={words.dismiss} onClick={() => setProblem(null)}>
            ✕
          </button>
        </div>
      )}
      <div className="stage">
        {book && marks ? (
          <Workbook
            stage={stage}
            version={version}
            book={book}
            sheet={marks.sheet}
            selection={marks.selections[marks.sheet] ?? START}
            heldInEditing={cellEditing}
            onSheet={turnTo}
            onSelect={select}
            onProblem={setProblem}
          />
        ) : (
          <main className="workbook empty">{words.loading}</main>
        )}
        {ribbon && (
          <PaneFrame
            key={`${bookNumber} ${apiSet} ${locale} ${theme}`}
            stage={stage}
            settings={settings}
            addinName={ribbon.addinName}
            fileName={bookNumber === 0 ? 'Effektregister.xlsx' : `Bok${bookNumber}.xlsx`}
            kept={kept}
            visible={paneVisible}
            onVisible={setPaneVisible}
            onFocusLeaves={leavePane}
            onBridge={keepBridge}
          />
        )}
      </div>
    </div>
  );
}
