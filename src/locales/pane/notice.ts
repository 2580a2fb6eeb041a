import { counted } from '../format';
/** Words of results: what was done, what was taken back. They are loaded when the pane is already seen. */
const sv = {
  label: 'Besked',
  close: 'Stäng meddelandet',
  undo: 'Ångra',
  created: 'Registret är skapat.',
  repaired: 'Det som saknades är tillbaka. Inga uppgifter har ändrats.',
  checkedClean: 'Kontrollerat. Inga anmärkningar.',
  checked: ({ error, warning, completion }: Readonly<Record<'error' | 'warning' | 'completion', number>>) =>
    `Kontrollerat. ${error === 0 ? 'Alla rader räknas med' : `${error} fel`}, ${warning} att se över, ${completion} att komplettera.`,
  refreshed: 'Sammanställningen är uppdaterad.',
  refreshedDifferences: (count: number) =>
    count === 1
      ? 'Sammanställningen är uppdaterad, men 1 cell visar något annat än registret ger.'
      : `Sammanställningen är uppdaterad, men ${count} celler visar något annat än registret ger.`,
  newlyClosed: (names: string) =>
    `Avslutade utan utfall räknas från den här versionen som uppföljda med 0 kr: ${names}. Kom det pengar: registrera utfallet.`,
  registered: (id: string, title: string, worth: string) =>
    `${id} är registrerad.${[title, worth].some((part) => part !== '') ? ` ${[title, worth].filter((part) => part !== '').join(', ')}.` : ''}`,
  registeredMany: (count: number, worth: string) =>
    `${counted(count, 'effekt är registrerad', 'effekter är registrerade')}.${worth === '' ? '' : ` Tillsammans ${worth}.`}`,
  hours: (hours: string) => counted(hours, 'timme', 'timmar'),
  rowsLost: (ids: string) =>
    `${ids}, som du registrerade, står inte längre kvar så. Någon kan ha ändrat eller tagit bort den, eller så försvann den när era ändringar slogs ihop. Titta i Effekter.`,
  outcomeRecorded: (title: string, amount: string, month: string) =>
    `Utfallet för ${title} är registrerat. ${[amount, month].filter((part) => part !== '').join(', ')}.`,
  fixed: (count: number) => (count === 1 ? '1 cell är rättad.' : `${count} celler är rättade.`),
  fixedCell: (effectId: string, column: string, value: string) =>
    `${effectId === '' ? column : `${column} i ${effectId}`} är nu ${value}.`,
  blank: 'tom',
  recalculated: 'en formel igen',
  fixedPartly: (written: number, skipped: number) =>
    `${written === 1 ? '1 cell är rättad' : `${written} celler är rättade`}, ${skipped} hade ändrats under tiden och lämnades orörda.`,
  undone: (count: number) =>
    count === 1
      ? 'Ångrat. 1 cell har fått tillbaka sitt värde.'
      : `Ångrat. ${count} celler har fått tillbaka sina värden.`,
  undoneRegistered: (ids: readonly string[]) =>
    ids.length === 1
      ? `Ångrat. ${ids[0] ?? ''} är borttagen ur registret.`
      : `Ångrat. ${ids.length} effekter är borttagna ur registret.`,
  undoneSome: (restored: number) => `Ångrat för ${restored}.`,
  undoneOutcome: (title: string) => `Ångrat. Utfallet för ${title} är borttaget.`,
  undoneValidated: (count: number) =>
    count === 1 ? 'Ångrat. Valideringen är borttagen.' : `Ångrat. Valideringen av ${count} effekter är borttagen.`,
  undoneTarget: (year: number, replaced: boolean) =>
    replaced ? `Ångrat. Målet för ${year} är som det var.` : `Ångrat. Målet för ${year} är borttaget.`,
  undoneSaved: 'Ångrat. Det är som det var.',
  keptSome: 'Det som någon har ändrat sedan dess lämnades orört.',
  undoneNothing: 'Inget att ångra: cellerna har ändrats sedan dess och lämnades orörda.',
  validated: (count: number, title: string, amount: string) =>
    count === 1
      ? `1 effekt är validerad. ${[title, amount].filter((part) => part !== '').join(', ')}.`
      : `${count} effekter är validerade. Tillsammans ${amount}.`,
  targetSaved: (year: number, amount: string, replaced: boolean) =>
    replaced ? `Målet för ${year} är ändrat till ${amount}.` : `Målet för ${year} är sparat: ${amount}.`,
  listExtended: (names: readonly string[]) =>
    names.length === 0
      ? 'Allt du skrev fanns redan i listan.'
      : names.length === 1
        ? `${names[0] ?? ''} finns nu i listan.`
        : `${names.length} namn är tillagda i listan.`,
  undoneList: (names: readonly string[], restored: number, kept: number) => {
    const several = restored === 1 ? '1 namn är borttaget' : `${restored} namn är borttagna`;
    const gone = names.length === 1 ? `${names[0] ?? ''} är borttagen` : several;
    const used = 'Namn som rader använder står kvar.';
    if (restored === 0) return `Inget att ångra. ${used}`;
    return `Ångrat. ${gone} ur listan.${kept > 0 ? ` ${used}` : ''}`;
  },
  autoOpen: (on: boolean): string =>
    on ? 'Panelen öppnas nu tillsammans med arbetsboken.' : 'Panelen öppnas inte längre tillsammans med arbetsboken.',
  undoneAutoOpen: (on: boolean): string =>
    on
      ? 'Ångrat. Panelen öppnas inte längre tillsammans med arbetsboken.'
      : 'Ångrat. Panelen öppnas tillsammans med arbetsboken igen.',
  skipped: (title: string) => `${title} är överhoppad till nästa månad.`,
  undoneSkipped: (title: string) => `Ångrat. ${title} är tillbaka i listan.`,
  formulasRestored: (count: number) =>
    count === 1
      ? '1 formel är återställd, och sammanställningen är uppdaterad.'
      : `${count} formler är återställda, och sammanställningen är uppdaterad.`,
  undoneFormulas: (count: number) =>
    count === 1
      ? 'Ångrat. Cellen visar det som stod där före återställningen.'
      : `Ångrat. ${count} celler visar det som stod där före återställningen.`,
  formCleared: 'Formuläret är tömt.',
  formBack: 'Formuläret är som det var.',
  saved: 'Sparat.',
  copied: 'Kopierat.',
  copyFailed: 'Det gick inte att kopiera. Markera texten och kopiera själv.',
  cancelled: 'Avbrutet. Inget har ändrats.',
  cancelledPartly: 'Avbrutet. Sammanställningen är ofullständig tills du uppdaterar igen.',
  partly: 'En del hann skrivas. Kör igen, så blir det helt.',
  monthDone: (month: string) => `Klart för ${month}.`,
  partAdded: (name: string) => `${name} finns nu i registret.`,
  partRemoved: (name: string) => `${name} är borttaget ur registret.`,
  undonePart: (name: string, added: boolean) =>
    added ? `Ångrat. ${name} är borttaget ur registret.` : `Ångrat. ${name} finns i registret igen.`,
};

const en: typeof sv = {
  label: 'Message',
  close: 'Close the message',
  undo: 'Undo',
  created: 'The register has been created.',
  repaired: 'What was missing is back. No data has changed.',
  checkedClean: 'Checked. No remarks.',
  checked: ({ error, warning, completion }) =>
    `Checked. ${error === 0 ? 'Every row counts' : error === 1 ? '1 error' : `${error} errors`}, ${warning} to look over, ${completion} to complete.`,
  refreshed: 'The summary is up to date.',
  refreshedDifferences: (count) =>
    count === 1
      ? 'The summary is up to date, but 1 cell shows something else than the register gives.'
      : `The summary is up to date, but ${count} cells show something else than the register gives.`,
  newlyClosed: (names) =>
    `From this version on, what is closed without outcomes counts as followed up with 0 kr: ${names}. If money came, register the outcome.`,
  registered: (id, title, worth) =>
    `${id} has been registered.${[title, worth].some((part) => part !== '') ? ` ${[title, worth].filter((part) => part !== '').join(', ')}.` : ''}`,
  registeredMany: (count, worth) =>
    `${counted(count, 'effect has', 'effects have')} been registered.${worth === '' ? '' : ` Together ${worth}.`}`,
  hours: (hours) => counted(hours, 'hour', 'hours'),
  rowsLost: (ids) =>
    `${ids}, which you registered, no longer stands as it did. Somebody may have changed or removed it, or it went when your changes were merged. Look in Effekter.`,
  outcomeRecorded: (title, amount, month) =>
    `The outcome of ${title} has been recorded. ${[amount, month].filter((part) => part !== '').join(', ')}.`,
  fixed: (count) => (count === 1 ? '1 cell has been fixed.' : `${count} cells have been fixed.`),
  fixedCell: (effectId, column, value) => `${effectId === '' ? column : `${column} of ${effectId}`} is now ${value}.`,
  blank: 'blank',
  recalculated: 'a formula again',
  fixedPartly: (written, skipped) =>
    `${written === 1 ? '1 cell has been fixed' : `${written} cells have been fixed`}, ${skipped} had changed meanwhile and were left alone.`,
  undone: (count) =>
    count === 1 ? 'Undone. 1 cell has its value back.' : `Undone. ${count} cells have their values back.`,
  undoneRegistered: (ids) =>
    ids.length === 1
      ? `Undone. ${ids[0] ?? ''} is no longer in the register.`
      : `Undone. ${ids.length} effects are no longer in the register.`,
  undoneSome: (restored) => `Undone for ${restored}.`,
  undoneOutcome: (title) => `Undone. The outcome of ${title} is gone.`,
  undoneValidated: (count) =>
    count === 1 ? 'Undone. The validation is gone.' : `Undone. The validation of ${count} effects is gone.`,
  undoneTarget: (year, replaced) =>
    replaced ? `Undone. The target for ${year} is as it was.` : `Undone. The target for ${year} is gone.`,
  undoneSaved: 'Undone. It is as it was.',
  keptSome: 'What somebody has changed since was left alone.',
  undoneNothing: 'Nothing to undo: the cells have changed since and were left alone.',
  validated: (count, title, amount) =>
    count === 1
      ? `1 effect has been validated. ${[title, amount].filter((part) => part !== '').join(', ')}.`
      : `${count} effects have been validated. Together ${amount}.`,
  targetSaved: (year, amount, replaced) =>
    replaced ? `The target for ${year} is now ${amount}.` : `The target for ${year} has been saved: ${amount}.`,
  listExtended: (names) =>
    names.length === 0
      ? 'The list already had all that you wrote.'
      : names.length === 1
        ? `${names[0] ?? ''} is now in the list.`
        : `${names.length} names have been added to the list.`,
  undoneList: (names, restored, kept) => {
    const gone =
      names.length === 1 ? `${names[0] ?? ''} has` : restored === 1 ? '1 name has' : `${restored} names have`;
    const used = 'Names that rows use remain.';
    if (restored === 0) return `Nothing to undo. ${used}`;
    return `Undone. ${gone} been removed from the list.${kept > 0 ? ` ${used}` : ''}`;
  },
  autoOpen: (on) => (on ? 'The pane now opens with the workbook.' : 'The pane no longer opens with the workbook.'),
  undoneAutoOpen: (on) =>
    on ? 'Undone. The pane no longer opens with the workbook.' : 'Undone. The pane opens with the workbook again.',
  skipped: (title) => `${title} is skipped until next month.`,
  undoneSkipped: (title) => `Undone. ${title} is back in the list.`,
  formulasRestored: (count) =>
    count === 1
      ? '1 formula has been restored, and the summary is up to date.'
      : `${count} formulas have been restored, and the summary is up to date.`,
  undoneFormulas: (count) =>
    count === 1
      ? 'Undone. The cell shows what stood there before it was restored.'
      : `Undone. ${count} cells show what stood there before they were restored.`,
  formCleared: 'The form has been emptied.',
  formBack: 'The form is as it was.',
  saved: 'Saved.',
  copied: 'Copied.',
  copyFailed: 'Copying did not work. Select the text and copy it yourself.',
  cancelled: 'Cancelled. Nothing has changed.',
  cancelledPartly: 'Cancelled. The summary is incomplete until you refresh again.',
  partly: 'Some of it was written. Run it again to complete it.',
  monthDone: (month) => `Done for ${month}.`,
  partAdded: (name) => `${name} is now in the register.`,
  partRemoved: (name) => `${name} has been removed from the register.`,
  undonePart: (name, added) =>
    added ? `Undone. ${name} has been removed from the register.` : `Undone. ${name} is back in the register.`,
};

export const noticeWords = { sv, en };
