type Words = { readonly message: (month: string) => string; readonly action: string };

/** E773 is also an error of writing, whose words the pane has from the start; the other rules of closes come later. */
export const closedMeanwhileSv: Words = {
  message: (month) => `Någon annan stängde ${month} samtidigt.`,
  action: 'Läs det bokslut som nu finns. Har något hänt därefter kommer det med i nästa.',
};
export const closedMeanwhileEn: Words = {
  message: (month) => `Somebody else closed ${month} at the same time.`,
  action: 'Read the close that is there now. Anything that has happened since will be in the next one.',
};
