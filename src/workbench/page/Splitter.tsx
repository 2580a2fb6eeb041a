import { useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';

const WIDTH = { least: 320, start: 380, most: 700, step: 20 } as const;

const within = (width: number): number => Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, width)));

/** The edge between workbook and pane: dragged, or moved with the arrow keys. Sets the page's pane width. */
export function Splitter(): ReactNode {
  const [width, setWidth] = useState<number>(WIDTH.start);

  const apply = (next: number): void => {
    setWidth(within(next));
    document.body.style.setProperty('--pane-width', `${within(next)}px`);
  };

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) apply(window.innerWidth - event.clientX);
  };

  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: WIDTH.step, ArrowRight: -WIDTH.step }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    apply(width + step);
  };

  return (
    <div
      className="splitter"
      role="slider"
      aria-label={words.paneWidth}
      aria-orientation="horizontal"
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
