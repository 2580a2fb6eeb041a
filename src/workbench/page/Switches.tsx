import type { ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';
import type { HostOptions } from '../stage/types';
import type { OfficeThemeName } from './themes';

/** What a developer can change about the host. */
export interface PageSettings extends HostOptions {
  readonly theme: OfficeThemeName;
}

/** Sets that make a difference: the minimum, one below it, and what the web client knows. */
export const apiSets = ['1.13', '1.14', '1.15'] as const;

interface SwitchesProps {
  readonly settings: PageSettings;
  readonly cellEditing: boolean;
  /** Whether the sheet that is shown is protected. */
  readonly sheetProtected: boolean;
  onChange(settings: PageSettings): void;
  onCellEditing(editing: boolean): void;
  onProtected(on: boolean): void;
  onFilter(): void;
  onColleague(): void;
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  onChange(value: T): void;
}): ReactNode {
  return (
    <label>
      {props.label}
      <select value={props.value} onChange={(event) => props.onChange(event.target.value as T)}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

const entries = <T extends string>(labels: Readonly<Record<T, string>>): [T, string][] =>
  Object.entries(labels) as [T, string][];

/** The strip of switches for what a developer must see. */
export function Switches({
  settings,
  cellEditing,
  sheetProtected,
  onChange,
  onCellEditing,
  onProtected,
  onFilter,
  onColleague,
}: SwitchesProps): ReactNode {
  const change = (part: Partial<PageSettings>): void => onChange({ ...settings, ...part });
  return (
    <div className="switches" role="group" aria-label={words.switchesHint}>
      <Choice
        label={words.apiSet}
        value={settings.apiSet}
        options={apiSets.map((set) => [set, set] as const)}
        onChange={(apiSet) => change({ apiSet })}
      />
      <Choice
        label={words.language}
        value={settings.locale}
        options={entries(words.languages)}
        onChange={(locale) => change({ locale })}
      />
      <Choice
        label={words.theme}
        value={settings.theme}
        options={entries(words.themes)}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label={words.latency}
        value={String(settings.latency)}
        options={Object.entries(words.latencies)}
        onChange={(latency) => change({ latency: Number(latency) })}
      />
      <label>
        <input type="checkbox" checked={cellEditing} onChange={(event) => onCellEditing(event.target.checked)} />
        {words.cellEditing}
      </label>
      <label>
        <input type="checkbox" checked={sheetProtected} onChange={(event) => onProtected(event.target.checked)} />
        {words.protectSheet}
      </label>
      <button type="button" className="plain" title={words.filterHint} onClick={onFilter}>
        {words.filter}
      </button>
      <button type="button" className="plain" title={words.colleagueHint} onClick={onColleague}>
        {words.colleague}
      </button>
    </div>
  );
}
