/** What office.js goes round with Tab in Excel on the web; a fold's summary is among them when it has a tabindex. */
const STOPS =
  'a[href]:not([tabindex="-1"]),button:not([disabled]):not([tabindex="-1"]),input:not([disabled]):not([tabindex="-1"]),' +
  'select:not([disabled]):not([tabindex="-1"]),textarea:not([disabled]):not([tabindex="-1"]),[tabindex]:not([tabindex="-1"])';

/**
 * Office.js takes Tab over in Excel on the web: from an element that is no stop of its own (a view that was just shown,
 * an error summary, a place whose button has gone) it leaves the pane. From there Tab goes to the stop that comes next
 * instead.
 */
export function keepTabOrder(page: Document): () => void {
  let lastPlace = 0;
  const stops = () => [...page.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility?.() ?? true);
  const remember = ({ target }: FocusEvent) => {
    const place = stops().indexOf(target as HTMLElement);
    if (place >= 0) lastPlace = place;
  };
  const turn = (event: KeyboardEvent) => {
    const { activeElement, body } = page;
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey || activeElement?.matches(STOPS) === true)
      return;
    const all = stops();
    const lost = activeElement === null || activeElement === body;
    const after = lost
      ? Math.min(lastPlace, all.length - 1)
      : all.findIndex((stop) => (activeElement.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    const next = event.shiftKey ? all[(after < 0 ? all.length : after) - 1] : all[after];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
  page.addEventListener('focusin', remember);
  page.addEventListener('keydown', turn, true);
  return () => {
    page.removeEventListener('focusin', remember);
    page.removeEventListener('keydown', turn, true);
  };
}
