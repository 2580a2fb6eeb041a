import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';
import type { DocumentSettings } from './documentSettings';
import { PaneBridge } from './paneBridge';
import type { StageClient } from './rpc';
import { Splitter } from './Splitter';
import type { PageSettings } from './Switches';
import { frameName, hostInfo } from './xdm';

interface PaneFrameProps {
  readonly stage: StageClient;
  readonly settings: PageSettings;
  readonly addinName: string;
  readonly fileName: string;
  /** What the add-in keeps in the workbook; lives as long as the workbook is open, however often the pane starts. */
  readonly kept: RefObject<DocumentSettings>;
  /** The pane as the add-in's own shared runtime: it lives on when it is not shown. */
  readonly visible: boolean;
  onVisible(visible: boolean): void;
  onFocusLeaves(): void;
  onBridge(bridge: PaneBridge | null): void;
}

let conversations = 0;

/** The real pane in an iframe, spoken to as Excel on the web does. Mount it anew to start it again. */
export function PaneFrame(props: PaneFrameProps): ReactNode {
  const { stage, settings, addinName, fileName, kept, visible, onVisible, onFocusLeaves, onBridge } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const latency = useRef(settings.latency);
  const [ready, setReady] = useState(false);
  const [conversation] = useState(() => `workbench-${++conversations}`);
  latency.current = settings.latency;
  const { locale, apiSet, theme } = settings;

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let isGone = false;
    const bridge = new PaneBridge(element, {
      conversation,
      locale,
      apiSet,
      theme,
      addinName,
      fileName,
      readSettings: () => kept.current,
      keepSettings(next) {
        kept.current = next;
      },
      async processQuery(body) {
        if (latency.current > 0) await new Promise((resolve) => setTimeout(resolve, latency.current));
        // The workbook may be another's by now, and nobody waits for an answer.
        if (isGone) return '';
        return stage.call('processQuery', body);
      },
      setVisible: onVisible,
      onFocusLeaves,
      onReady() {
        setReady(true);
        onBridge(bridge);
      },
    });
    const stop = stage.onNotice((notice) => {
      if (notice.notice === 'office') bridge.sendEvents(notice.events);
    });
    // Only now may the pane ask: from here on somebody answers.
    void stage.call('connectPane').then(() => {
      element.src = `/addin/taskpane.html?_host_Info=${hostInfo(locale)}`;
    });
    return () => {
      isGone = true;
      stop();
      bridge.close();
      onBridge(null);
    };
  }, [stage, conversation, locale, apiSet, theme, addinName, fileName, kept, onVisible, onFocusLeaves, onBridge]);

  return (
    <aside className="task-pane" aria-label={words.pane} hidden={!visible}>
      <Splitter />
      <header>
        <h2>{addinName}</h2>
        <button type="button" className="quiet" aria-label={words.closePane} onClick={() => onVisible(false)}>
          ✕
        </button>
      </header>
      <iframe ref={frame} id="pane" name={frameName(conversation, locale)} title={addinName} data-ready={ready} />
    </aside>
  );
}
