import { closedMeanwhileSv } from './closedMeanwhile';
import type { RuleWords } from './words';

/** Rules of the monthly close (Månadsbokslut), in Swedish. */
export const closeRulesSv = {
  W771: {
    title: 'Effekten har tagits bort',
    message: (say) => `Effekt ${say.text('effectId')} har tagits bort.`,
    action: 'Makulera i stället, så syns det varför.',
    why: 'En effekt som räknades vid förra bokslutet ska kunna följas. Varningen står kvar tills ett bokslut har tagit upp det.',
  },
  W772: {
    title: 'Bokslutet har ändrats',
    message: (say) => {
      if (!say.is('reason', 'unreadable')) return `Bokslut ${say.text('number')} har ändrats efter att det stängdes.`;
      const text = say.text('text');
      return `Raden i Bokslut går inte att läsa: ${text === '' ? 'cellen är tom' : `”${text}” står i cellen`}.`;
    },
    actionFor: (say) =>
      say.is('reason', 'unreadable')
        ? 'Skriv tillbaka det som stod, från en tidigare version av filen. Ingen månad kan stängas innan dess.'
        : 'Återställ raderna från en tidigare version av filen. Det som var fel rättas i registret och blir en rad i nästa bokslut.',
    action:
      'Återställ raderna från en tidigare version av filen. Det som var fel rättas i registret och blir en rad i nästa bokslut.',
    why: 'Stängda rader ändras aldrig, som i bokföringen. Avtrycket är en upplysning och ingen underskrift.',
  },
  E773: {
    title: 'Någon annan stängde månaden samtidigt',
    message: (say) => closedMeanwhileSv.message(say.text('month')),
    action: closedMeanwhileSv.action,
    why: 'En månad stängs en gång.',
  },
  W774: {
    title: 'Länge sedan förra bokslutet',
    message: (say) =>
      `Det senaste bokslutet är per ${say.day('asOfSerial')}, ${say.counted('days', 'dag', 'dagar')} före registrets per datum.`,
    action: 'Stäng den senaste månaden, så syns vad som har ändrats.',
    why: 'Ju längre tid mellan boksluten, desto svårare att se varför summan ändrades.',
  },
  W775: {
    title: 'Raderna stämmer inte med bokslutet',
    message: (say) =>
      say.is('reason', 'missing')
        ? `Bokslutsrader har rader för bokslut ${say.text('number')}, som inte står i Bokslut.`
        : `Bokslutsradernas summa skiljer sig från raden för bokslut ${say.text('number')}.`,
    actionFor: (say) =>
      say.is('reason', 'missing')
        ? 'Var bokslutet klart: återställ dess rad i Bokslut från en tidigare version av filen. Blev det avbrutet: stäng månaden igen, så skrivs raderna om.'
        : 'Återställ raderna från en tidigare version av filen.',
    action: 'Återställ raderna från en tidigare version av filen.',
    why: 'Ingående belopp plus raderna ska bli bokslutets belopp, på öret.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
