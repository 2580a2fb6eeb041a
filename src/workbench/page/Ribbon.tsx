import type { ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';
import type { RibbonButton, RibbonGroup } from './manifest';

interface RibbonProps {
  readonly group: RibbonGroup | null;
  readonly running: string | null;
  onPress(button: RibbonButton): void;
}

/** The add-in's group, as its manifest describes it. */
export function Ribbon({ group, running, onPress }: RibbonProps): ReactNode {
  return (
    <div className="ribbon" role="toolbar" aria-label={words.ribbon}>
      {group && (
        <div className="ribbon-group">
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <button
                key={button.id}
                type="button"
                className="ribbon-button"
                title={button.tip}
                aria-busy={running === button.id}
                onClick={() => onPress(button)}
              >
                <img src={button.icon} alt="" width={32} height={32} />
                {button.label}
              </button>
            ))}
          </div>
          <div className="ribbon-label">{group.label}</div>
        </div>
      )}
    </div>
  );
}
