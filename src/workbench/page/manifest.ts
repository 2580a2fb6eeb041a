/** One button of the add-in's ribbon group. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon on this server. */
  readonly icon: string;
  /** The function that it runs; null when it shows the pane. */
  readonly functionName: string | null;
}

export interface RibbonGroup {
  readonly addinName: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

const ICON_SIZE = '32';

/** The first ribbon group of a manifest, in a language; its addresses are moved to `base`. */
export function readRibbon(manifest: Document, locale: string, base: string): RibbonGroup {
  const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagNameNS('*', name)];
  const first = (parent: Document | Element, name: string): Element | undefined => all(parent, name)[0];
  const resources = first(manifest, 'Resources');
  const inLanguage = (element: Element | undefined): string =>
    element?.querySelector(`[Locale="${locale}"]`)?.getAttribute('Value') ??
    element?.getAttribute('DefaultValue') ??
    '';
  const resource = (reference: Element | undefined): string => {
    const id = reference?.getAttribute('resid') ?? '';
    return inLanguage(
      resources ? [...resources.querySelectorAll('[id]')].find((element) => element.id === id) : undefined,
    );
  };
  const moved = (address: string): string => (address ? base + new URL(address).pathname.replace(/^\//, '') : '');

  const group = first(manifest, 'Group');
  const buttons = (group ? all(group, 'Control') : []).map((control): RibbonButton => {
    const tip = first(control, 'Supertip');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(first(control, 'Label')),
      tip: resource(tip && first(tip, 'Description')),
      icon: moved(resource(all(control, 'Image').find((image) => image.getAttribute('size') === ICON_SIZE))),
      functionName: first(control, 'FunctionName')?.textContent ?? null,
    };
  });
  return {
    addinName: inLanguage(first(manifest, 'DisplayName')),
    label: resource(group && first(group, 'Label')),
    buttons,
  };
}
